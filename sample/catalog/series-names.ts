/** Names of product lines: plants, places and weather, as brands of this sort choose them. */
export const seriesNames: readonly string[] = (
  'Alder Arden Aster Birk Bramble Brook Calder Cedar Clover Corrie Dale Dune Elder Ember Esker Fallow Fen Fern Fjord ' +
  'Flint Garrow Glen Hazel Heath Heron Holm Isla Juniper Kestrel Kirn Larch Linden Lowen Maren Marram Mere Moor Nell ' +
  'Norr Orla Osier Otter Pebble Pine Quarry Rill Rowan Rush Sable Sedge Skye Sorrel Strand Tarn Teasel Thorn Tide ' +
  'Vale Veda Wharf Willow Wren Yarrow'
).split(' ');
