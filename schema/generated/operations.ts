/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** Why CartCodesApply was refused. */
export type CartCodesApplyErrorCode =
  /** The cart has become an order; create a new one. */
  | 'CART_COMPLETED'
  /** The cart was not touched for so long that it has ended; create a new one. */
  | 'CART_EXPIRED'
  /** There is no such cart, or neither its user nor its token asks. */
  | 'CART_NOT_FOUND'
  /** The promotion was used as often as it can be, by all buyers or by this one. */
  | 'CODE_EXHAUSTED'
  /** The promotion has ended. */
  | 'CODE_EXPIRED'
  /** The promotion is for customers of a group that the buyer is not in, or not signed in to. */
  | 'CODE_NOT_FOR_CUSTOMER'
  /** No promotion has this code, or it is not active. */
  | 'CODE_NOT_FOUND'
  /** The promotion is worth nothing in the cart's currency. */
  | 'CODE_NOT_IN_CURRENCY'
  /** The promotion has not begun. */
  | 'CODE_NOT_YET_VALID'
  /** The buyer's customer groups cannot be asked for at the moment; try again in a moment. */
  | 'CODE_UNAVAILABLE'
  /** The cart would have more than 10 promotion codes. */
  | 'TOO_MANY_CODES';

/** Why CartCreate was refused. */
export type CartCreateErrorCode =
  /** An address has a first line, a city and a country. */
  | 'ADDRESS_INCOMPLETE'
  /** The user has a cart already: `viewer { cart }`. */
  | 'CART_EXISTS'
  /** The variant has no price in the cart's currency. */
  | 'CURRENCY_MISMATCH'
  /** A line of an address has up to 200 characters and no line break. */
  | 'INVALID_ADDRESS'
  /** A country is two letters of ISO 3166-1, such as "DE". */
  | 'INVALID_COUNTRY'
  /** The e-mail address cannot be one. */
  | 'INVALID_EMAIL'
  /** A quantity, also the sum of two, is 1 to 10,000. */
  | 'INVALID_QUANTITY'
  /** The note is longer than 5,000 characters. */
  | 'NOTE_TOO_LONG'
  /** The cart would have more than 250 lines. */
  | 'TOO_MANY_LINES'
  /** The total would be larger than any amount that is kept. */
  | 'TOTAL_TOO_LARGE'
  /** The product is not for sale, or nothing of the variant is left. */
  | 'VARIANT_NOT_FOR_SALE'
  /** There is no such variant. */
  | 'VARIANT_NOT_FOUND';

/** A new cart. */
export type CartCreateInput = {
  /** Whom the bill is for, when it is somebody else. */
  readonly billingAddress?: PostalAddressInput | null | undefined;
  /** The currency of all its prices. */
  readonly currencyCode: CurrencyCode;
  /** Where the confirmation goes. */
  readonly email?: string | null | undefined;
  /** What is in it from the start. */
  readonly lines?: ReadonlyArray<CartLineInput> | null | undefined;
  /** The buyer's words to the shop, up to 5,000 characters. */
  readonly note?: string | null | undefined;
  /** Where it is sent. */
  readonly shippingAddress?: PostalAddressInput | null | undefined;
};

/** What a buyer says of a cart: what is left out stays, what is null is removed. */
export type CartDetailsInput = {
  /** Whom the bill is for, when it is somebody else. */
  readonly billingAddress?: PostalAddressInput | null | undefined;
  /** One of `Cart.deliveryOptions`, at the address as it will be then. */
  readonly deliveryOptionId?: string | number | null | undefined;
  /** Where the confirmation goes. */
  readonly email?: string | null | undefined;
  /** The buyer's words to the shop, up to 5,000 characters. */
  readonly note?: string | null | undefined;
  /** Where it is sent. */
  readonly shippingAddress?: PostalAddressInput | null | undefined;
};

/** Why CartDetailsSet was refused. */
export type CartDetailsSetErrorCode =
  /** An address has a first line, a city and a country. */
  | 'ADDRESS_INCOMPLETE'
  /** The cart has become an order; create a new one. */
  | 'CART_COMPLETED'
  /** The cart was not touched for so long that it has ended; create a new one. */
  | 'CART_EXPIRED'
  /** There is no such cart, or neither its user nor its token asks. */
  | 'CART_NOT_FOUND'
  /** The delivery option is not offered for this cart and its shipping address. */
  | 'DELIVERY_OPTION_UNAVAILABLE'
  /** A line of an address has up to 200 characters and no line break. */
  | 'INVALID_ADDRESS'
  /** A country is two letters of ISO 3166-1, such as "DE". */
  | 'INVALID_COUNTRY'
  /** The e-mail address cannot be one. */
  | 'INVALID_EMAIL'
  /** The note is longer than 5,000 characters. */
  | 'NOTE_TOO_LONG';

/** A variant to be put into a cart. */
export type CartLineInput = {
  /** How many, 1 to 10,000; added to those that are there already. */
  readonly quantity: number;
  /** The variant. */
  readonly variantId: string | number;
};

/** Why CartLinesAdd was refused. */
export type CartLinesAddErrorCode =
  /** The cart has become an order; create a new one. */
  | 'CART_COMPLETED'
  /** The cart was not touched for so long that it has ended; create a new one. */
  | 'CART_EXPIRED'
  /** There is no such cart, or neither its user nor its token asks. */
  | 'CART_NOT_FOUND'
  /** The variant has no price in the cart's currency. */
  | 'CURRENCY_MISMATCH'
  /** A quantity, also the sum of two, is 1 to 10,000. */
  | 'INVALID_QUANTITY'
  /** The cart would have more than 250 lines. */
  | 'TOO_MANY_LINES'
  /** The total would be larger than any amount that is kept. */
  | 'TOTAL_TOO_LARGE'
  /** The product is not for sale, or nothing of the variant is left. */
  | 'VARIANT_NOT_FOR_SALE'
  /** There is no such variant. */
  | 'VARIANT_NOT_FOUND';

/** Why CartMerge was refused. */
export type CartMergeErrorCode =
  /** The cart is being paid; wait for the outcome, or cancel the checkout. */
  | 'CART_BEING_PAID'
  /** The cart has become an order; create a new one. */
  | 'CART_COMPLETED'
  /** The cart was not touched for so long that it has ended; create a new one. */
  | 'CART_EXPIRED'
  /** There is no such cart, or neither its user nor its token asks. */
  | 'CART_NOT_FOUND'
  /** Both carts have lines, and not in the same currency. */
  | 'CURRENCIES_DIFFER'
  /** The cart would have more than 250 lines. */
  | 'TOO_MANY_LINES'
  /** The total would be larger than any amount that is kept. */
  | 'TOTAL_TOO_LARGE';

/** Why CheckoutComplete was refused. */
export type CheckoutCompleteErrorCode =
  /** Something in the cart must be sent, and there is no shipping address; or it is taxed, and there is no address at all. */
  | 'ADDRESS_REQUIRED'
  /** The cart was changed since the checkout began; look at it, and begin again. */
  | 'CART_CHANGED'
  /** The cart became an order already. */
  | 'CART_COMPLETED'
  /** There is nothing in the cart. */
  | 'CART_EMPTY'
  /** The cart was not touched for so long that it has ended; create a new one. */
  | 'CART_EXPIRED'
  /** There is no such cart, or neither its user nor its token asks. */
  | 'CART_NOT_FOUND'
  /** The buyer cancelled the checkout; no charge was kept. */
  | 'CHECKOUT_CANCELLED'
  /** There is no such checkout of this cart. */
  | 'CHECKOUT_NOT_FOUND'
  /** The cart was changed, and another checkout took the place of this one. */
  | 'CHECKOUT_SUPERSEDED'
  /** The promotion of this code has been used as often as it may be. */
  | 'CODE_EXHAUSTED'
  /** The promotion of this code has ended. */
  | 'CODE_EXPIRED'
  /** The promotion of this code is not for this buyer. */
  | 'CODE_NOT_FOR_CUSTOMER'
  /** No promotion has this code any more. */
  | 'CODE_NOT_FOUND'
  /** The promotion of this code is worth nothing in the cart's currency. */
  | 'CODE_NOT_IN_CURRENCY'
  /** The promotion of this code has not begun. */
  | 'CODE_NOT_YET_VALID'
  /** Whether the promotion is for this buyer cannot be found out at the moment; try again in a moment. */
  | 'CODE_UNAVAILABLE'
  /** The variant has no price in the cart's currency any more. */
  | 'CURRENCY_MISMATCH'
  /** Something in the cart must be sent, and no delivery option is chosen. */
  | 'DELIVERY_OPTION_REQUIRED'
  /** The chosen delivery option is not offered for this cart and address. */
  | 'DELIVERY_OPTION_UNAVAILABLE'
  /** The cart has no e-mail address. */
  | 'EMAIL_REQUIRED'
  /** The idempotency key was used for another request about this cart. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** The order could not be placed for a fault of ours. The money goes back by itself. */
  | 'ORDER_NOT_PLACED'
  /** Fewer units are left than wanted; `available` says how many. */
  | 'OUT_OF_STOCK'
  /** The buyer has to confirm the payment, at `checkout.redirectUrl` if there is one. */
  | 'PAYMENT_ACTION_REQUIRED'
  /** The payment was declined. Nothing was charged; the cart can be paid in another way. */
  | 'PAYMENT_DECLINED'
  /** The payment was not confirmed in time, and was let go. */
  | 'PAYMENT_NOT_CONFIRMED'
  /** The outcome of the payment is not known yet. Ask again: nothing is charged twice. */
  | 'PAYMENT_PENDING'
  /** The shop has no payment provider of this name. */
  | 'PAYMENT_PROVIDER_UNKNOWN'
  /** There is something to pay, and no payment was given. */
  | 'PAYMENT_REQUIRED'
  /** The price is another one than the buyer was shown; the cart shows the new one. */
  | 'PRICE_CHANGED'
  /** A promotion of the cart was used up by others meanwhile; look at the new total. */
  | 'PROMOTION_EXHAUSTED'
  /** The reservation ended before the payment began; begin again. */
  | 'RESERVATION_EXPIRED'
  /** The total is another one than was shown or expected; look at it, and complete with the new one. */
  | 'TOTAL_CHANGED'
  /** The total would be larger than any amount that is kept. */
  | 'TOTAL_TOO_LARGE'
  /** The product is not for sale any more. */
  | 'VARIANT_NOT_FOR_SALE'
  /** There is no such variant any more. */
  | 'VARIANT_NOT_FOUND';

/** How a cart is paid. */
export type CheckoutCompleteInput = {
  /** The reservation of checkoutBegin; without it, whatever the cart holds now. */
  readonly checkoutId?: string | number | null | undefined;
  /** The total that the buyer was shown, in the cart's currency; another one is refused with TOTAL_CHANGED. */
  readonly expectedTotal?: string | null | undefined;
  /** Any text of up to 255 characters that is new for each attempt: a repeat gets the first outcome. */
  readonly idempotencyKey?: string | null | undefined;
  /** Needed unless the total is 0. */
  readonly payment?: PaymentInput | null | undefined;
};

/** Where an attempt to buy stands. */
export type CheckoutState =
  /** The payment is under way; what is held stays held until its outcome is certain. */
  | 'AUTHORIZING'
  /** There is no order and no charge, because the buyer cancelled. */
  | 'CANCELLED'
  /** The reservation ended before the buyer paid. */
  | 'EXPIRED'
  /** There is no order and no charge, because of `failureCode`. */
  | 'FAILED'
  /** There is an order. */
  | 'PLACED'
  /** Stock, promotions and amounts are held until `expiresAt`. */
  | 'RESERVED'
  /** The cart was changed, and another checkout took the place of this one. */
  | 'SUPERSEDED'
  /** There will be no order; money that is held or was taken is on its way back. */
  | 'UNDOING';

/** Currency by its ISO 4217 code. */
export type CurrencyCode =
  /** United Arab Emirates Dirham. */
  | 'AED'
  /** Afghan Afghani. */
  | 'AFN'
  /** Albanian Lek. */
  | 'ALL'
  /** Armenian Dram. */
  | 'AMD'
  /** Angolan Kwanza. */
  | 'AOA'
  /** Argentine Peso. */
  | 'ARS'
  /** Australian Dollar. */
  | 'AUD'
  /** Aruban Florin. */
  | 'AWG'
  /** Azerbaijani Manat. */
  | 'AZN'
  /** Bosnia-Herzegovina Convertible Mark. */
  | 'BAM'
  /** Barbadian Dollar. */
  | 'BBD'
  /** Bangladeshi Taka. */
  | 'BDT'
  /** Bahraini Dinar. */
  | 'BHD'
  /** Burundian Franc. */
  | 'BIF'
  /** Bermudan Dollar. */
  | 'BMD'
  /** Brunei Dollar. */
  | 'BND'
  /** Bolivian Boliviano. */
  | 'BOB'
  /** Brazilian Real. */
  | 'BRL'
  /** Bahamian Dollar. */
  | 'BSD'
  /** Bhutanese Ngultrum. */
  | 'BTN'
  /** Botswanan Pula. */
  | 'BWP'
  /** Belarusian Ruble. */
  | 'BYN'
  /** Belize Dollar. */
  | 'BZD'
  /** Canadian Dollar. */
  | 'CAD'
  /** Congolese Franc. */
  | 'CDF'
  /** Swiss Franc. */
  | 'CHF'
  /** Chilean Peso. */
  | 'CLP'
  /** Chinese Yuan. */
  | 'CNY'
  /** Colombian Peso. */
  | 'COP'
  /** Costa Rican Colón. */
  | 'CRC'
  /** Cuban Peso. */
  | 'CUP'
  /** Cape Verdean Escudo. */
  | 'CVE'
  /** Czech Koruna. */
  | 'CZK'
  /** Djiboutian Franc. */
  | 'DJF'
  /** Danish Krone. */
  | 'DKK'
  /** Dominican Peso. */
  | 'DOP'
  /** Algerian Dinar. */
  | 'DZD'
  /** Egyptian Pound. */
  | 'EGP'
  /** Eritrean Nakfa. */
  | 'ERN'
  /** Ethiopian Birr. */
  | 'ETB'
  /** Euro. */
  | 'EUR'
  /** Fijian Dollar. */
  | 'FJD'
  /** Falkland Islands Pound. */
  | 'FKP'
  /** British Pound. */
  | 'GBP'
  /** Georgian Lari. */
  | 'GEL'
  /** Ghanaian Cedi. */
  | 'GHS'
  /** Gibraltar Pound. */
  | 'GIP'
  /** Gambian Dalasi. */
  | 'GMD'
  /** Guinean Franc. */
  | 'GNF'
  /** Guatemalan Quetzal. */
  | 'GTQ'
  /** Guyanaese Dollar. */
  | 'GYD'
  /** Hong Kong Dollar. */
  | 'HKD'
  /** Honduran Lempira. */
  | 'HNL'
  /** Haitian Gourde. */
  | 'HTG'
  /** Hungarian Forint. */
  | 'HUF'
  /** Indonesian Rupiah. */
  | 'IDR'
  /** Israeli New Shekel. */
  | 'ILS'
  /** Indian Rupee. */
  | 'INR'
  /** Iraqi Dinar. */
  | 'IQD'
  /** Iranian Rial. */
  | 'IRR'
  /** Icelandic Króna. */
  | 'ISK'
  /** Jamaican Dollar. */
  | 'JMD'
  /** Jordanian Dinar. */
  | 'JOD'
  /** Japanese Yen. */
  | 'JPY'
  /** Kenyan Shilling. */
  | 'KES'
  /** Kyrgyz Som. */
  | 'KGS'
  /** Cambodian Riel. */
  | 'KHR'
  /** Comorian Franc. */
  | 'KMF'
  /** North Korean Won. */
  | 'KPW'
  /** South Korean Won. */
  | 'KRW'
  /** Kuwaiti Dinar. */
  | 'KWD'
  /** Cayman Islands Dollar. */
  | 'KYD'
  /** Kazakhstani Tenge. */
  | 'KZT'
  /** Laotian Kip. */
  | 'LAK'
  /** Lebanese Pound. */
  | 'LBP'
  /** Sri Lankan Rupee. */
  | 'LKR'
  /** Liberian Dollar. */
  | 'LRD'
  /** Lesotho Loti. */
  | 'LSL'
  /** Libyan Dinar. */
  | 'LYD'
  /** Moroccan Dirham. */
  | 'MAD'
  /** Moldovan Leu. */
  | 'MDL'
  /** Malagasy Ariary. */
  | 'MGA'
  /** Macedonian Denar. */
  | 'MKD'
  /** Myanmar Kyat. */
  | 'MMK'
  /** Mongolian Tugrik. */
  | 'MNT'
  /** Macanese Pataca. */
  | 'MOP'
  /** Mauritanian Ouguiya. */
  | 'MRU'
  /** Mauritian Rupee. */
  | 'MUR'
  /** Maldivian Rufiyaa. */
  | 'MVR'
  /** Malawian Kwacha. */
  | 'MWK'
  /** Mexican Peso. */
  | 'MXN'
  /** Malaysian Ringgit. */
  | 'MYR'
  /** Mozambican Metical. */
  | 'MZN'
  /** Namibian Dollar. */
  | 'NAD'
  /** Nigerian Naira. */
  | 'NGN'
  /** Nicaraguan Córdoba. */
  | 'NIO'
  /** Norwegian Krone. */
  | 'NOK'
  /** Nepalese Rupee. */
  | 'NPR'
  /** New Zealand Dollar. */
  | 'NZD'
  /** Omani Rial. */
  | 'OMR'
  /** Panamanian Balboa. */
  | 'PAB'
  /** Peruvian Sol. */
  | 'PEN'
  /** Papua New Guinean Kina. */
  | 'PGK'
  /** Philippine Peso. */
  | 'PHP'
  /** Pakistani Rupee. */
  | 'PKR'
  /** Polish Zloty. */
  | 'PLN'
  /** Paraguayan Guarani. */
  | 'PYG'
  /** Qatari Riyal. */
  | 'QAR'
  /** Romanian Leu. */
  | 'RON'
  /** Serbian Dinar. */
  | 'RSD'
  /** Russian Ruble. */
  | 'RUB'
  /** Rwandan Franc. */
  | 'RWF'
  /** Saudi Riyal. */
  | 'SAR'
  /** Solomon Islands Dollar. */
  | 'SBD'
  /** Seychellois Rupee. */
  | 'SCR'
  /** Sudanese Pound. */
  | 'SDG'
  /** Swedish Krona. */
  | 'SEK'
  /** Singapore Dollar. */
  | 'SGD'
  /** St. Helena Pound. */
  | 'SHP'
  /** Sierra Leonean Leone. */
  | 'SLE'
  /** Somali Shilling. */
  | 'SOS'
  /** Surinamese Dollar. */
  | 'SRD'
  /** South Sudanese Pound. */
  | 'SSP'
  /** São Tomé & Príncipe Dobra. */
  | 'STN'
  /** Salvadoran Colón. */
  | 'SVC'
  /** Syrian Pound. */
  | 'SYP'
  /** Swazi Lilangeni. */
  | 'SZL'
  /** Thai Baht. */
  | 'THB'
  /** Tajikistani Somoni. */
  | 'TJS'
  /** Turkmenistani Manat. */
  | 'TMT'
  /** Tunisian Dinar. */
  | 'TND'
  /** Tongan Paʻanga. */
  | 'TOP'
  /** Turkish Lira. */
  | 'TRY'
  /** Trinidad & Tobago Dollar. */
  | 'TTD'
  /** New Taiwan Dollar. */
  | 'TWD'
  /** Tanzanian Shilling. */
  | 'TZS'
  /** Ukrainian Hryvnia. */
  | 'UAH'
  /** Ugandan Shilling. */
  | 'UGX'
  /** US Dollar. */
  | 'USD'
  /** Uruguayan Peso. */
  | 'UYU'
  /** Uzbekistani Som. */
  | 'UZS'
  /** Bolívar Soberano. */
  | 'VED'
  /** Venezuelan Bolívar. */
  | 'VES'
  /** Vietnamese Dong. */
  | 'VND'
  /** Vanuatu Vatu. */
  | 'VUV'
  /** Samoan Tala. */
  | 'WST'
  /** Central African CFA Franc. */
  | 'XAF'
  /** East Caribbean Dollar. */
  | 'XCD'
  /** Caribbean guilder. */
  | 'XCG'
  /** West African CFA Franc. */
  | 'XOF'
  /** CFP Franc. */
  | 'XPF'
  /** Yemeni Rial. */
  | 'YER'
  /** South African Rand. */
  | 'ZAR'
  /** Zambian Kwacha. */
  | 'ZMW'
  /** Zimbabwean Gold. */
  | 'ZWG';

/** A country or a region that is delivered to. */
export type DeliveryAreaInput = {
  /** Country, two capital letters of ISO 3166-1. */
  readonly countryCode: string;
  /** Region, as addresses have it; left out for the whole country. */
  readonly region?: string | null | undefined;
};

/** What a way of delivery costs, for carts of a weight and a subtotal. */
export type DeliveryRateInput = {
  /** Currency of its amounts. */
  readonly currencyCode: CurrencyCode;
  /** Below this subtotal; left out for no end. */
  readonly maxSubtotal?: string | null | undefined;
  /** Below this weight, in grams; left out for no end. */
  readonly maxWeightGrams?: number | null | undefined;
  /** From this subtotal of the cart, before discounts. */
  readonly minSubtotal?: string | null | undefined;
  /** From this weight of what is shipped, in grams. */
  readonly minWeightGrams?: number;
  /** The price, 0 for free. */
  readonly price: string;
};

/** A way to deliver into a zone. */
export type DeliveryZoneOptionInput = {
  /** Whether it is offered. */
  readonly active?: boolean;
  /** What buyers should know of it. */
  readonly description?: string | null | undefined;
  /** Unique name in its zone; made of the title when left out. An option that keeps it keeps its id. */
  readonly handle?: string | null | undefined;
  /** Days until it arrives, at worst. */
  readonly maxDays: number;
  /** Days until it arrives, at best. */
  readonly minDays: number;
  /** Prices; bands of one currency may not overlap. */
  readonly rates: ReadonlyArray<DeliveryRateInput>;
  /** Name for buyers. */
  readonly title: string;
};

/** Why DeliveryZoneSet was refused. */
export type DeliveryZoneSetErrorCode =
  /** The place is in another zone. */
  | 'AREA_TAKEN'
  /** Two prices of one currency are for the same weight and subtotal. */
  | 'BANDS_OVERLAP'
  /** The place is in the list twice. */
  | 'DUPLICATE_AREA'
  /** Two options have the same handle. */
  | 'DUPLICATE_OPTION'
  /** A band ends above where it begins. */
  | 'EMPTY_BAND'
  /** The amount is negative, too large, or has more digits than its currency. */
  | 'INVALID_AMOUNT'
  /** A country is two capital letters of ISO 3166-1, such as "DE". */
  | 'INVALID_COUNTRY'
  /** Days are 0 to 365, and the first is not above the second. */
  | 'INVALID_DAYS'
  /** A description has up to 2000 characters. */
  | 'INVALID_DESCRIPTION'
  /** A handle has lower-case letters, digits and single hyphens, up to 120 characters. */
  | 'INVALID_HANDLE'
  /** A region has up to 200 characters. */
  | 'INVALID_REGION'
  /** A title has 1 to 200 characters. */
  | 'INVALID_TITLE'
  /** A weight is 0 grams or more. */
  | 'INVALID_WEIGHT'
  /** A zone has up to 500 places and 50 options of 200 prices each. */
  | 'TOO_MANY_ITEMS';

/** A zone as a whole: what is left out of it is removed. */
export type DeliveryZoneSetInput = {
  /** Its countries and regions; each in one zone. */
  readonly areas?: ReadonlyArray<DeliveryAreaInput>;
  /** Ways to deliver, in the order to show. */
  readonly options?: ReadonlyArray<DeliveryZoneOptionInput>;
  /** Whether every place that no zone names belongs to it. */
  readonly restOfWorld?: boolean;
  /** Name for staff. */
  readonly title: string;
};

/** Why FulfillmentCreate was refused. */
export type FulfillmentCreateErrorCode =
  /** This key was used for another change already; take a new one for each change. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** There are not that many units on the shelf. */
  | 'INSUFFICIENT_STOCK'
  /** A quantity is 1 or more. */
  | 'INVALID_QUANTITY'
  /** Names and numbers have up to 100 characters; an address is http or https, up to 2,000 characters. */
  | 'INVALID_TRACKING'
  /** There is no such line here. */
  | 'LINE_NOT_FOUND'
  /** Everything of the order was sent already. */
  | 'NOTHING_TO_FULFILL'
  /** Not that many units of this line are allocated there. */
  | 'NOT_ALLOCATED'
  /** The order was cancelled. */
  | 'ORDER_CANCELLED'
  /** There is no such order. */
  | 'ORDER_NOT_FOUND'
  /** The money of the order is neither taken nor reserved. */
  | 'PAYMENT_MISSING'
  /** There are not that many units of this line left. */
  | 'QUANTITY_EXCEEDED';

/** Goods that are sent. */
export type FulfillmentCreateInput = {
  /** Any text of up to 255 characters that is new for each change: a repeat with the same one changes nothing and gets the first answer. */
  readonly idempotencyKey: string;
  /** Which units; everything that is not sent yet when left out. */
  readonly lines?: ReadonlyArray<FulfillmentLineInput> | null | undefined;
  /** The location that sends them; left out: from wherever they are allocated. */
  readonly locationId?: string | number | null | undefined;
  /** Where they can be followed. */
  readonly tracking?: FulfillmentTrackingInput | null | undefined;
};

/** Units of a line of the order. */
export type FulfillmentLineInput = {
  /** The line. */
  readonly lineId: string | number;
  /** How many, 1 or more. */
  readonly quantity: number;
};

/** Where goods on their way can be followed. */
export type FulfillmentTrackingInput = {
  /** Who brings them, up to 100 characters. */
  readonly company?: string | null | undefined;
  /** The number by which that company knows them. */
  readonly number?: string | null | undefined;
  /** The page on which they can be followed: http or https. */
  readonly url?: string | null | undefined;
};

/** What became of one item of a bulk mutation. */
export type ImportOutcome =
  /** It was not there and is now. */
  | 'CREATED'
  /** It was refused, and nothing of it was written; its errors say why. */
  | 'FAILED'
  /** It was there already, just so. */
  | 'UNCHANGED'
  /** It was there and is different now. */
  | 'UPDATED';

/** An amount of money in one currency. */
export type MoneyInput = {
  /** The amount, such as "19.99", with no more digits than the currency has. */
  readonly amount: string;
  /** The currency. */
  readonly currencyCode: CurrencyCode;
};

/** Products with a variant of one of these values. */
export type OptionFilter = {
  /** Name of the option, such as "Size"; upper and lower case are the same. */
  readonly name: string;
  /** Any of these values; upper and lower case are the same. */
  readonly values: ReadonlyArray<string>;
};

/** Why OrderCancel was refused. */
export type OrderCancelErrorCode =
  /** The idempotency key was used for another change. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** Something of the order was sent already. */
  | 'ORDER_FULFILLED'
  /** There is no such order. */
  | 'ORDER_NOT_FOUND'
  /** The order is cancelled or complete. */
  | 'ORDER_NOT_OPEN'
  /** The reason is longer than 1,000 characters. */
  | 'REASON_TOO_LONG'
  /** Units that are not to be sold again are not on the shelf: they were taken on backorder. */
  | 'STOCK_NOT_THERE';

/** How an order is called off. */
export type OrderCancelInput = {
  /** Any text of up to 255 characters that is new for each change: a repeat with the same one changes nothing and gets the first answer. */
  readonly idempotencyKey: string;
  /** Why, up to 1,000 characters; the buyer can read it. */
  readonly reason?: string | null | undefined;
  /** Whether the money that was taken goes back. What was only reserved is let go in any case. */
  readonly refund?: boolean;
  /** Whether its units are sold again; if not, they are written off as lost. */
  readonly restock?: boolean;
};

/** Why OrderEdit was refused. */
export type OrderEditErrorCode =
  /** The idempotency key was used for another change. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** The quantity is not one of a unit up to what there is of the line. */
  | 'INVALID_QUANTITY'
  /** The order has no such line. */
  | 'LINE_NOT_FOUND'
  /** Every quantity is as it was. */
  | 'NOTHING_CHANGED'
  /** Nothing would be left of the order: cancel it. */
  | 'NOTHING_LEFT'
  /** Something of the order was sent already. */
  | 'ORDER_FULFILLED'
  /** There is no such order. */
  | 'ORDER_NOT_FOUND'
  /** The order is cancelled or complete. */
  | 'ORDER_NOT_OPEN'
  /** The reason is longer than 1,000 characters. */
  | 'REASON_TOO_LONG';

/** What is wanted of an order still. More units, or others, are another order. */
export type OrderEditInput = {
  /** Any text of up to 255 characters that is new for each change: a repeat with the same one changes nothing and gets the first answer. */
  readonly idempotencyKey: string;
  /** Lines with fewer units; those that are left out stay. */
  readonly lines: ReadonlyArray<OrderLineEditInput>;
  /** Why, up to 1,000 characters; for the staff. */
  readonly reason?: string | null | undefined;
};

/** Which orders are wanted. All filters that are given apply; an empty list is as none. */
export type OrderFilter = {
  /** Orders in this currency; required by the two totals. */
  readonly currencyCode?: CurrencyCode | null | undefined;
  /** Orders of this user. */
  readonly customer?: string | number | null | undefined;
  /** Orders of this e-mail address, whatever its case. */
  readonly email?: string | null | undefined;
  /** Orders whose goods are in any of these. */
  readonly fulfillmentStatus?: ReadonlyArray<OrderFulfillmentStatus> | null | undefined;
  /** Orders of this total or less. */
  readonly maxTotal?: string | null | undefined;
  /** Orders of this total or more. */
  readonly minTotal?: string | null | undefined;
  /** Orders whose money is in any of these. */
  readonly paymentStatus?: ReadonlyArray<OrderPaymentStatus> | null | undefined;
  /** Orders placed at this time or later. */
  readonly placedAfter?: string | null | undefined;
  /** Orders placed before this time. */
  readonly placedBefore?: string | null | undefined;
  /** Orders of any of these statuses. */
  readonly status?: ReadonlyArray<OrderStatus> | null | undefined;
};

/** Where an order's goods are. */
export type OrderFulfillmentStatus =
  /** Everything was sent. */
  | 'FULFILLED'
  /** A part was sent. */
  | 'PARTIALLY_FULFILLED'
  /** Everything came back. */
  | 'RETURNED'
  /** Nothing was sent yet. */
  | 'UNFULFILLED';

/** How many of a line are wanted still. */
export type OrderLineEditInput = {
  /** The line. */
  readonly lineId: string | number;
  /** Units, 0 up to what there are; 0 takes the line out. */
  readonly quantity: number;
};

/** Where an order's money is. */
export type OrderPaymentStatus =
  /** It is reserved for the shop, and not taken yet. */
  | 'AUTHORIZED'
  /** The shop has it, or there was nothing to pay. */
  | 'PAID'
  /** A part of it went back. */
  | 'PARTIALLY_REFUNDED'
  /** The payment provider, or the buyer, has still to confirm it. */
  | 'PENDING'
  /** All of it went back. */
  | 'REFUNDED'
  /** It was let go before it was taken. */
  | 'VOIDED';

/** Where goods that come back are. */
export type OrderReturnStatus =
  /** They do not come back after all. */
  | 'CANCELLED'
  /** They are expected. */
  | 'EXPECTED'
  /** What came was taken in. */
  | 'RECEIVED';

/** Where an order stands as a whole. */
export type OrderStatus =
  /** It was called off; nothing more happens. */
  | 'CANCELLED'
  /** Everything was sent and paid. */
  | 'COMPLETED'
  /** It is being worked on. */
  | 'OPEN';

/** How the buyer pays. */
export type PaymentInput = {
  /** The provider's own token for the buyer's means of payment; never a card's number. */
  readonly method: string;
  /** Name of the payment provider, such as "stripe". */
  readonly provider: string;
};

/** An address: at least its first line, its city and its country. */
export type PostalAddressInput = {
  /** City, town or village. Required. */
  readonly city?: string | null | undefined;
  /** Company of the recipient. */
  readonly company?: string | null | undefined;
  /** Country, two letters of ISO 3166-1, such as "DE". Required. */
  readonly countryCode?: string | null | undefined;
  /** Given name of the recipient. */
  readonly firstName?: string | null | undefined;
  /** Family name of the recipient. */
  readonly lastName?: string | null | undefined;
  /** Street and number. Required. */
  readonly line1?: string | null | undefined;
  /** Flat, floor, building. */
  readonly line2?: string | null | undefined;
  /** Phone number for the carrier. */
  readonly phone?: string | null | undefined;
  /** Postal code. */
  readonly postalCode?: string | null | undefined;
  /** State, province or county. */
  readonly region?: string | null | undefined;
};

/** Products with a variant of a price in this range, the limits included. */
export type PriceFilter = {
  /** Currency of the limits. */
  readonly currencyCode: CurrencyCode;
  /** Highest price. */
  readonly max?: string | null | undefined;
  /** Lowest price. */
  readonly min?: string | null | undefined;
};

/** What a variant costs in one currency. */
export type PriceInput = {
  /** What it costs; not negative, no more digits after the point than the currency has. */
  readonly amount: string;
  /** What it cost before, or costs elsewhere. */
  readonly compareAt?: string | null | undefined;
  /** The currency; a variant has one price in each. */
  readonly currencyCode: CurrencyCode;
};

/** Which products are wanted. All filters that are given apply; within one, any of its values will do. An empty list is as none, but for "ids" and "handles", where it finds nothing. */
export type ProductFilter = {
  /** Products in this category or one below. */
  readonly category?: string | number | null | undefined;
  /** Products in this collection. */
  readonly collection?: string | number | null | undefined;
  /** Products created after this time. */
  readonly createdAfter?: string | null | undefined;
  /** Products of these handles. */
  readonly handles?: ReadonlyArray<string> | null | undefined;
  /** These products. */
  readonly ids?: ReadonlyArray<string | number> | null | undefined;
  /** Products with a variant that has one of the values of each of these options. */
  readonly options?: ReadonlyArray<OptionFilter> | null | undefined;
  /** Products in this range of prices. */
  readonly price?: PriceFilter | null | undefined;
  /** Products of any of these types. */
  readonly productTypes?: ReadonlyArray<string> | null | undefined;
  /** Products of any of these statuses; without the scope products:read only active ones are found. */
  readonly statuses?: ReadonlyArray<ProductStatus> | null | undefined;
  /** Products with any of these tags. */
  readonly tags?: ReadonlyArray<string> | null | undefined;
  /** Products changed after this time. */
  readonly updatedAfter?: string | null | undefined;
  /** Products of any of these vendors. */
  readonly vendors?: ReadonlyArray<string> | null | undefined;
};

/** A product of another system, whole: variants that it does not name are removed. */
export type ProductImportInput = {
  /** Its category by titles from the root, such as ["Clothing", "Shirts"]; missing ones are made. */
  readonly categoryPath?: ReadonlyArray<string> | null | undefined;
  /** Handles of the manual collections that it is to be in. */
  readonly collectionHandles?: ReadonlyArray<string> | null | undefined;
  /** Description as HTML; what could harm a reader is taken out. */
  readonly descriptionHtml?: string | null | undefined;
  /** What the other system calls it: unique, and the same in every import. */
  readonly externalReference: string;
  /** Name for addresses; made of the title when it is missing, and numbered when it is taken. */
  readonly handle?: string | null | undefined;
  /** Its images. */
  readonly media?: ReadonlyArray<ProductMediaInput> | null | undefined;
  /** What its variants differ in. */
  readonly options?: ReadonlyArray<ProductOptionInput> | null | undefined;
  /** What kind of thing it is. */
  readonly productType?: string | null | undefined;
  /** From when on the public sees it; for an active one else now. */
  readonly publishedAt?: string | null | undefined;
  /** What search engines and link previews show. */
  readonly seo?: SeoInput | null | undefined;
  /** Where it stands in its life; a draft unless said. */
  readonly status?: ProductStatus | null | undefined;
  /** Free words to find and group it by. */
  readonly tags?: ReadonlyArray<string> | null | undefined;
  /** Name for people. */
  readonly title: string;
  /** All its variants. */
  readonly variants: ReadonlyArray<ProductVariantImportInput>;
  /** Who makes it. */
  readonly vendor?: string | null | undefined;
};

/** An image of a product. */
export type ProductMediaInput = {
  /** What it shows, for those who cannot see it. */
  readonly alt?: string | null | undefined;
  /** Place among the media of the product; without it they stand as they are given. */
  readonly position?: number | null | undefined;
  /** Address of the file: http, https or relative. */
  readonly url: string;
};

/** What the variants of a product differ in. */
export type ProductOptionInput = {
  /** Name, such as "Size"; unique in the product. */
  readonly name: string;
  /** The values, in their order; those that variants have and that are missing here are added at the end. */
  readonly values: ReadonlyArray<string>;
};

/** In which order products are wanted. */
export type ProductSort = {
  /** Currency of PRICE, where it is required. */
  readonly currencyCode?: CurrencyCode | null | undefined;
  /** Which end comes first; for TITLE and PRICE the lower one unless said, for all others the higher. */
  readonly direction?: SortDirection | null | undefined;
  /** What they are sorted by. */
  readonly key: ProductSortKey;
};

/** What products are sorted by. */
export type ProductSortKey =
  /** By the time of creation. */
  | 'CREATED_AT'
  /** By the lowest price in one currency; products without one come last. */
  | 'PRICE'
  /** By the mean rating; products without reviews count as 0. */
  | 'RATING'
  /** By how well they fit what is searched for; only together with a search. */
  | 'RELEVANCE'
  /** By title, regardless of case and accents. */
  | 'TITLE'
  /** By the time of the last change. */
  | 'UPDATED_AT';

/** Where a product stands in its life. */
export type ProductStatus =
  /** For sale; the public sees it from its time of publication. */
  | 'ACTIVE'
  /** No longer for sale; the public does not see it. */
  | 'ARCHIVED'
  /** In preparation; the public does not see it. */
  | 'DRAFT';

/** A variant of an imported product. */
export type ProductVariantImportInput = {
  /** Barcode, such as its GTIN. */
  readonly barcode?: string | null | undefined;
  /** What the other system calls it: unique, and the same in every import. */
  readonly externalReference: string;
  /** Address of its own image: http, https or relative. */
  readonly mediaUrl?: string | null | undefined;
  /** One value for each option of the product, in their order. */
  readonly optionValues?: ReadonlyArray<string> | null | undefined;
  /** Place among the variants; without it the last. */
  readonly position?: number | null | undefined;
  /** What it costs, once a currency. */
  readonly prices: ReadonlyArray<PriceInput>;
  /** Whether it has to be sent; true unless said otherwise. */
  readonly requiresShipping?: boolean | null | undefined;
  /** Stock keeping unit, unique where given. */
  readonly sku?: string | null | undefined;
  /** Whether taxes are due on it; true unless said otherwise. */
  readonly taxable?: boolean | null | undefined;
  /** How heavy it is. */
  readonly weight?: WeightInput | null | undefined;
};

/** Why a code takes nothing off a cart. */
export type PromotionCodeReason =
  /** Nothing in the cart qualifies, or not enough: too few units, too low a subtotal, no delivery chosen yet, or nothing that costs anything. */
  | 'CODE_CONDITIONS_NOT_MET'
  /** It was used as often as it can be, by all buyers or by this one. */
  | 'CODE_EXHAUSTED'
  /** The promotion has ended. */
  | 'CODE_EXPIRED'
  /** Other promotions are worth more without it, or leave nothing for it to take off. */
  | 'CODE_NOT_COMBINED'
  /** It is for customers of a group that the buyer is not in, or not signed in to. */
  | 'CODE_NOT_FOR_CUSTOMER'
  /** No promotion has this code, or it is not active. */
  | 'CODE_NOT_FOUND'
  /** It is worth nothing in the cart's currency. */
  | 'CODE_NOT_IN_CURRENCY'
  /** The promotion has not begun. */
  | 'CODE_NOT_YET_VALID'
  /** The buyer's customer groups cannot be asked for at the moment; try again in a moment. */
  | 'CODE_UNAVAILABLE';

/** Which carts a promotion is for; all, when everything is left out. */
export type PromotionConditionsInput = {
  /** Up to 250 collections with products whose lines qualify, too. */
  readonly collectionIds?: ReadonlyArray<string | number> | null | undefined;
  /** Up to 250 customer groups; the buyer is signed in and in one of them. */
  readonly customerGroupIds?: ReadonlyArray<string | number> | null | undefined;
  /** What the lines that qualify cost at least, before any discount, once a currency; when there is one, carts in other currencies do not get the promotion. */
  readonly minimumSubtotals?: ReadonlyArray<MoneyInput> | null | undefined;
  /** Up to 250 products whose lines qualify. */
  readonly productIds?: ReadonlyArray<string | number> | null | undefined;
};

/** Why PromotionCreate was refused. */
export type PromotionCreateErrorCode =
  /** Another promotion has this code; upper and lower case are the same. */
  | 'CODE_TAKEN'
  /** A currency is given twice. */
  | 'DUPLICATE_CURRENCY'
  /** Another promotion has this handle. */
  | 'HANDLE_TAKEN'
  /** An amount is above 0, with no more digits than its currency has. */
  | 'INVALID_AMOUNT'
  /** A code has up to 64 letters and digits, and "-_.+%" between them. */
  | 'INVALID_CODE'
  /** The effect lacks what its kind needs, or has what its kind does not know. */
  | 'INVALID_EFFECT'
  /** A handle has lower-case letters, digits and single hyphens, up to 120 characters. */
  | 'INVALID_HANDLE'
  /** A percentage is above 0 and up to 100, with up to four digits after the point. */
  | 'INVALID_PERCENTAGE'
  /** A promotion ends after it begins. */
  | 'INVALID_PERIOD'
  /** A quantity is 1 to 10,000. */
  | 'INVALID_QUANTITY'
  /** A title has 1 to 200 characters. */
  | 'INVALID_TITLE'
  /** A limit is 1 to 1,000,000,000. */
  | 'INVALID_USAGE_LIMIT'
  /** A condition names up to 250. */
  | 'TOO_MANY_CONDITIONS'
  /** It was used more often than that already. */
  | 'USAGE_LIMIT_BELOW_USED';

/** A new promotion. */
export type PromotionCreateInput = {
  /** Whether it is switched on; true when left out. */
  readonly active?: boolean | null | undefined;
  /** What buyers type: up to 64 letters and digits of any script, and "-_.+%" between them. Upper and lower case are the same. Null makes it apply by itself, to everybody whom it is for. */
  readonly code?: string | null | undefined;
  /** Whether it applies together with others that do; false at first. */
  readonly combines?: boolean | null | undefined;
  /** Which carts it is for, as a whole. */
  readonly conditions?: PromotionConditionsInput | null | undefined;
  /** How often one buyer can use it, 1 to 1,000,000,000; null for without end. A buyer is an account or, for a guest, an e-mail address. */
  readonly customerUsageLimit?: number | null | undefined;
  /** What it takes off. */
  readonly effect: PromotionEffectInput;
  /** When it ends; null for never. */
  readonly endsAt?: string | null | undefined;
  /** Unique name for programs; left out of a new promotion, it is made of the title. */
  readonly handle?: string | null | undefined;
  /** Of several that combine, the lower ones apply first; 0 at first. */
  readonly priority?: number | null | undefined;
  /** When it begins; null for at once. */
  readonly startsAt?: string | null | undefined;
  /** Name for people, 1 to 200 characters; buyers see it. */
  readonly title: string;
  /** How often it can be used by all buyers together, 1 to 1,000,000,000; null for without end. */
  readonly usageLimit?: number | null | undefined;
};

/** What a promotion takes off; what its kind does not need is left out. */
export type PromotionEffectInput = {
  /** Of AMOUNT: what it takes off, once a currency; carts in other currencies do not get it. */
  readonly amounts?: ReadonlyArray<MoneyInput> | null | undefined;
  /** Of BUY_X_GET_Y: units at full price, 1 to 10,000. */
  readonly buyQuantity?: number | null | undefined;
  /** Of BUY_X_GET_Y: units at the lower price, 1 to 10,000. */
  readonly getQuantity?: number | null | undefined;
  /** Of which kind it is. */
  readonly kind: PromotionKind;
  /** Of PERCENTAGE and BUY_X_GET_Y: above 0 up to 100, with up to four digits after the point; 100 for BUY_X_GET_Y when left out. */
  readonly percentage?: string | null | undefined;
};

/** What a promotion takes off. */
export type PromotionKind =
  /** A fixed amount off the lines that qualify, at most what they cost together. */
  | 'AMOUNT'
  /** Of every X + Y units that qualify, a percentage off the Y cheapest; 100 gives them away. */
  | 'BUY_X_GET_Y'
  /** The price of the delivery, when something in the cart qualifies. */
  | 'FREE_DELIVERY'
  /** A percentage of each line that qualifies. */
  | 'PERCENTAGE';

/** Why RefundCreate was refused. */
export type RefundCreateErrorCode =
  /** Give either an amount or lines. */
  | 'AMOUNT_OR_LINES'
  /** The amount is not in the order's currency. */
  | 'CURRENCY_MISMATCH'
  /** The idempotency key was used for another change. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** An amount to give back is above 0. */
  | 'INVALID_AMOUNT'
  /** The quantity is not one of a unit up to what there is of the line. */
  | 'INVALID_QUANTITY'
  /** The order has no such line. */
  | 'LINE_NOT_FOUND'
  /** There is no such order. */
  | 'ORDER_NOT_FOUND'
  /** The reason is longer than 1,000 characters. */
  | 'REASON_TOO_LONG'
  /** The payment provider declined the refund. It is kept as FAILED. */
  | 'REFUND_DECLINED'
  /** That much was not taken, or went back already, or is about to. */
  | 'REFUND_EXCEEDS_CAPTURED';

/** Money that is to go back: an amount, or what units cost after discounts and with tax. */
export type RefundCreateInput = {
  /** An amount in the order's currency, above 0. */
  readonly amount?: MoneyInput | null | undefined;
  /** Any text of up to 255 characters that is new for each refund: a repeat with the same one gives nothing back twice and gets the first answer. */
  readonly idempotencyKey: string;
  /** Units that are paid back. */
  readonly lines?: ReadonlyArray<RefundLineInput> | null | undefined;
  /** Why, up to 1,000 characters; for the staff. */
  readonly reason?: string | null | undefined;
};

/** Units of a line that are paid back, at what they cost. */
export type RefundLineInput = {
  /** The line. */
  readonly lineId: string | number;
  /** Units, 1 up to what was not paid back yet. */
  readonly quantity: number;
};

/** Where a refund stands. */
export type RefundStatus =
  /** The payment provider declined; the money is with the shop. */
  | 'FAILED'
  /** The payment provider has been asked, or is about to be. */
  | 'PENDING'
  /** The money went back. */
  | 'SUCCEEDED';

/** Why ReturnCreate was refused. */
export type ReturnCreateErrorCode =
  /** This key was used for another change already; take a new one for each change. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** A quantity is 1 or more. */
  | 'INVALID_QUANTITY'
  /** A reason has up to 1,000 characters. */
  | 'INVALID_REASON'
  /** There is no such line here. */
  | 'LINE_NOT_FOUND'
  /** No line is given. */
  | 'NO_LINES'
  /** There is no such order. */
  | 'ORDER_NOT_FOUND'
  /** There are not that many units of this line left. */
  | 'QUANTITY_EXCEEDED';

/** Goods that are to come back. */
export type ReturnCreateInput = {
  /** Any text of up to 255 characters that is new for each change: a repeat with the same one changes nothing and gets the first answer. */
  readonly idempotencyKey: string;
  /** Which units; they were sent, and are not expected back yet. */
  readonly lines: ReadonlyArray<FulfillmentLineInput>;
  /** Why, up to 1,000 characters; the buyer may read it. */
  readonly reason?: string | null | undefined;
};

/** Why ReturnReceive was refused. */
export type ReturnReceiveErrorCode =
  /** This key was used for another change already; take a new one for each change. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** A quantity is 1 or more. */
  | 'INVALID_QUANTITY'
  /** There is no such line here. */
  | 'LINE_NOT_FOUND'
  /** There is no such location. */
  | 'LOCATION_NOT_FOUND'
  /** It is not known where units of this line came from: name a location. */
  | 'LOCATION_REQUIRED'
  /** No line is given. */
  | 'NO_LINES'
  /** There are not that many units of this line left. */
  | 'QUANTITY_EXCEEDED'
  /** The return was received or cancelled already. */
  | 'RETURN_ENDED'
  /** There is no such return. */
  | 'RETURN_NOT_FOUND';

/** Goods that came back. */
export type ReturnReceiveInput = {
  /** Any text of up to 255 characters that is new for each change: a repeat with the same one changes nothing and gets the first answer. */
  readonly idempotencyKey: string;
  /** Which units; of a line that is left out, none came. */
  readonly lines: ReadonlyArray<ReturnReceiveLineInput>;
  /** Where they are put; left out: where most units of their line were sent from. */
  readonly locationId?: string | number | null | undefined;
};

/** Units of a line that came back. */
export type ReturnReceiveLineInput = {
  /** The line; it may be given twice, for units that are sold again and those not. */
  readonly lineId: string | number;
  /** How many came; all that were expected when left out. */
  readonly quantity?: number | null | undefined;
  /** Whether they go on a shelf again, to be sold. */
  readonly restock: boolean;
};

/** What search engines and link previews show. */
export type SeoInput = {
  /** Description; null to use the thing’s own. */
  readonly description?: string | null | undefined;
  /** Title; null to use the thing’s own. */
  readonly title?: string | null | undefined;
};

/** Why SessionCreate was refused. */
export type SessionCreateErrorCode =
  /** The e-mail address or the password is wrong; which of them is not said. */
  | 'INVALID_CREDENTIALS'
  /** Too many attempts for this account or from this network; "retryAfter" says how long to wait. */
  | 'TOO_MANY_ATTEMPTS';

/** Who wants to sign in. */
export type SessionCreateInput = {
  /** E-mail address of the account. */
  readonly email: string;
  /** Password of the account. */
  readonly password: string;
};

/** Why SessionRefresh was refused. */
export type SessionRefreshErrorCode =
  /** This is no refresh token of ours. */
  | 'INVALID_REFRESH_TOKEN'
  /** The token had been used before. It may have been stolen, so the session was ended. */
  | 'REFRESH_TOKEN_REUSED'
  /** The session was ended: signed out, revoked, or the password was changed. */
  | 'SESSION_ENDED'
  /** The session was not used for too long, or is too old. */
  | 'SESSION_EXPIRED';

/** Which way a list is sorted. */
export type SortDirection =
  /** Upwards: A before Z, the oldest and the cheapest first. */
  | 'ASC'
  /** Downwards: Z before A, the newest and the dearest first. */
  | 'DESC';

/** Why TaxRateSet was refused. */
export type TaxRateSetErrorCode =
  /** A country is two capital letters of ISO 3166-1, such as "DE". */
  | 'INVALID_COUNTRY'
  /** A percentage is a decimal from 0 to 100 with up to four digits after the point. */
  | 'INVALID_PERCENTAGE'
  /** A region has up to 100 characters. */
  | 'INVALID_REGION'
  /** A title has 1 to 100 characters. */
  | 'INVALID_TITLE';

/** The rate of a place. A rate that the place has for the same purpose is replaced. */
export type TaxRateSetInput = {
  /** What it is for. */
  readonly appliesTo?: TaxRateTarget;
  /** Country, two capital letters of ISO 3166-1. */
  readonly countryCode: string;
  /** Percent from 0 to 100, up to four digits after the point. */
  readonly percentage: string;
  /** Region, as addresses have it; left out for the whole country. */
  readonly region?: string | null | undefined;
  /** What the tax is called on the receipt. */
  readonly title: string;
};

/** What a rate of tax is for. */
export type TaxRateTarget =
  /** Delivery. */
  | 'DELIVERY'
  /** Goods; and delivery, in places where that has no rate of its own. */
  | 'GOODS';

/** A weight. */
export type WeightInput = {
  /** Its unit. */
  readonly unit: WeightUnit;
  /** The number, not negative. */
  readonly value: string;
};

/** Unit of a weight. */
export type WeightUnit =
  /** Grams (SI). */
  | 'GRAMS'
  /** Kilograms (SI). */
  | 'KILOGRAMS'
  /** Ounces (avoirdupois). */
  | 'OUNCES'
  /** Pounds (avoirdupois). */
  | 'POUNDS';

export type AddCartLinesMutationVariables = Exact<{
  cartId: string | number;
  token?: string | null | undefined;
  lines: ReadonlyArray<CartLineInput> | CartLineInput;
}>;


export type AddCartLinesMutation = { readonly cartLinesAdd: { readonly cart: { readonly id: string, readonly totalQuantity: number, readonly total: { readonly amount: string, readonly currencyCode: CurrencyCode } } | null, readonly userErrors: ReadonlyArray<{ readonly field: ReadonlyArray<string> | null, readonly message: string, readonly code: CartLinesAddErrorCode }> } | null };

export type ApplyCartCodesMutationVariables = Exact<{
  cartId: string | number;
  token?: string | null | undefined;
  codes: ReadonlyArray<string> | string;
}>;


export type ApplyCartCodesMutation = { readonly cartCodesApply: { readonly cart: { readonly codes: ReadonlyArray<{ readonly code: string, readonly applied: boolean, readonly reason: PromotionCodeReason | null }>, readonly discounts: ReadonlyArray<{ readonly title: string, readonly amount: { readonly amount: string } }>, readonly discountTotal: { readonly amount: string }, readonly total: { readonly amount: string, readonly currencyCode: CurrencyCode } } | null, readonly userErrors: ReadonlyArray<{ readonly field: ReadonlyArray<string> | null, readonly message: string, readonly code: CartCodesApplyErrorCode }> } | null };

export type ArticlePageQueryVariables = Exact<{
  handle: string;
  currencyCode: CurrencyCode;
}>;


export type ArticlePageQuery = { readonly article: { readonly id: string, readonly title: string, readonly excerpt: string | null, readonly publishedAt: string | null, readonly author: { readonly name: string } | null, readonly cover: { readonly url: string, readonly alt: string | null } | null, readonly body: ReadonlyArray<
      | { readonly __typename: 'EmbedBlock', readonly provider: string, readonly key: string, readonly embedUrl: string | null }
      | { readonly __typename: 'HeroBlock', readonly subheading: string | null, readonly key: string, readonly heroHeading: string | null }
      | { readonly __typename: 'ImageBlock', readonly url: string | null, readonly alt: string | null, readonly caption: string | null, readonly key: string }
      | { readonly __typename: 'ProductGridBlock', readonly heading: string | null, readonly key: string, readonly products: ReadonlyArray<{ readonly handle: string, readonly title: string, readonly featuredMedia: { readonly url: string, readonly alt: string | null } | null, readonly priceRange: { readonly min: { readonly amount: string, readonly currencyCode: CurrencyCode } } | null } | null> }
      | { readonly __typename: 'QuoteBlock', readonly html: string, readonly attribution: string | null, readonly key: string }
      | { readonly __typename: 'RichTextBlock', readonly html: string, readonly key: string }
    > } | null };

export type CancelOrderMutationVariables = Exact<{
  id: string | number;
  input: OrderCancelInput;
}>;


export type CancelOrderMutation = { readonly orderCancel: { readonly order: { readonly status: OrderStatus, readonly paymentStatus: OrderPaymentStatus, readonly refundedTotal: { readonly amount: string, readonly currencyCode: CurrencyCode } } | null, readonly userErrors: ReadonlyArray<{ readonly field: ReadonlyArray<string> | null, readonly message: string, readonly code: OrderCancelErrorCode }> } | null };

export type CompleteCheckoutMutationVariables = Exact<{
  cartId: string | number;
  token?: string | null | undefined;
  input: CheckoutCompleteInput;
}>;


export type CompleteCheckoutMutation = { readonly checkoutComplete: { readonly order: { readonly id: string, readonly number: string, readonly paymentStatus: OrderPaymentStatus } | null, readonly checkout: { readonly id: string, readonly state: CheckoutState, readonly redirectUrl: string | null } | null, readonly userErrors: ReadonlyArray<{ readonly field: ReadonlyArray<string> | null, readonly message: string, readonly code: CheckoutCompleteErrorCode, readonly lineId: string | null, readonly available: number | null }> } | null };

export type CreateCartMutationVariables = Exact<{
  input: CartCreateInput;
}>;


export type CreateCartMutation = { readonly cartCreate: { readonly token: string | null, readonly cart: { readonly id: string, readonly lines: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly quantity: number, readonly variant: { readonly sku: string | null, readonly title: string } | null, readonly unitPrice: { readonly amount: string, readonly currencyCode: CurrencyCode }, readonly lineTotal: { readonly amount: string, readonly currencyCode: CurrencyCode } }> }, readonly total: { readonly amount: string, readonly currencyCode: CurrencyCode } } | null, readonly userErrors: ReadonlyArray<{ readonly field: ReadonlyArray<string> | null, readonly message: string, readonly code: CartCreateErrorCode }> } | null };

export type CreateFulfillmentMutationVariables = Exact<{
  orderId: string | number;
  input: FulfillmentCreateInput;
}>;


export type CreateFulfillmentMutation = { readonly fulfillmentCreate: { readonly fulfillment: { readonly id: string, readonly tracking: { readonly number: string | null } } | null, readonly order: { readonly fulfillmentStatus: OrderFulfillmentStatus } | null, readonly userErrors: ReadonlyArray<{ readonly field: ReadonlyArray<string> | null, readonly message: string, readonly code: FulfillmentCreateErrorCode }> } | null };

export type CreatePromotionMutationVariables = Exact<{
  input: PromotionCreateInput;
}>;


export type CreatePromotionMutation = { readonly promotionCreate: { readonly promotion: { readonly id: string, readonly title: string, readonly code: string | null } | null, readonly userErrors: ReadonlyArray<{ readonly field: ReadonlyArray<string> | null, readonly message: string, readonly code: PromotionCreateErrorCode }> } | null };

export type CreateReturnMutationVariables = Exact<{
  orderId: string | number;
  input: ReturnCreateInput;
}>;


export type CreateReturnMutation = { readonly returnCreate: { readonly return: { readonly id: string } | null, readonly userErrors: ReadonlyArray<{ readonly field: ReadonlyArray<string> | null, readonly message: string, readonly code: ReturnCreateErrorCode }> } | null };

export type EditOrderMutationVariables = Exact<{
  id: string | number;
  input: OrderEditInput;
}>;


export type EditOrderMutation = { readonly orderEdit: { readonly order: { readonly total: { readonly amount: string, readonly currencyCode: CurrencyCode }, readonly refundedTotal: { readonly amount: string } } | null, readonly userErrors: ReadonlyArray<{ readonly field: ReadonlyArray<string> | null, readonly message: string, readonly code: OrderEditErrorCode }> } | null };

export type FirstQueryQueryVariables = Exact<{ [key: string]: never; }>;


export type FirstQueryQuery = { readonly products: { readonly nodes: ReadonlyArray<{ readonly title: string, readonly handle: string, readonly priceRange: { readonly min: { readonly amount: string, readonly currencyCode: CurrencyCode } } | null, readonly variants: { readonly nodes: ReadonlyArray<{ readonly sku: string | null, readonly title: string, readonly stock: { readonly available: number } | null }> } }> } | null };

export type ImportProductsMutationVariables = Exact<{
  input: ReadonlyArray<ProductImportInput> | ProductImportInput;
}>;


export type ImportProductsMutation = { readonly productsImport: { readonly results: ReadonlyArray<{ readonly externalReference: string, readonly outcome: ImportOutcome, readonly id: string | null, readonly variants: ReadonlyArray<{ readonly externalReference: string, readonly id: string }>, readonly errors: ReadonlyArray<{ readonly field: ReadonlyArray<string> | null, readonly message: string, readonly code: string }> }> } | null };

export type ListOrdersQueryVariables = Exact<{
  filter?: OrderFilter | null | undefined;
  search?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type ListOrdersQuery = { readonly orders: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly number: string, readonly email: string, readonly status: OrderStatus, readonly paymentStatus: OrderPaymentStatus, readonly fulfillmentStatus: OrderFulfillmentStatus, readonly placedAt: string, readonly total: { readonly amount: string, readonly currencyCode: CurrencyCode } }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean } } | null };

export type MenuQueryVariables = Exact<{
  handle: string;
}>;


export type MenuQuery = { readonly menu: { readonly title: string, readonly items: ReadonlyArray<{ readonly title: string, readonly url: string | null, readonly openInNewTab: boolean, readonly items: ReadonlyArray<{ readonly title: string, readonly url: string | null, readonly openInNewTab: boolean, readonly target:
          | { readonly __typename: 'Article', readonly handle: string }
          | { readonly __typename: 'ArticleCategory', readonly handle: string }
          | { readonly __typename: 'Collection', readonly handle: string }
          | { readonly __typename: 'Page', readonly handle: string }
          | { readonly __typename: 'Product', readonly handle: string }
         | null }>, readonly target:
        | { readonly __typename: 'Article', readonly handle: string }
        | { readonly __typename: 'ArticleCategory', readonly handle: string }
        | { readonly __typename: 'Collection', readonly handle: string }
        | { readonly __typename: 'Page', readonly handle: string }
        | { readonly __typename: 'Product', readonly handle: string }
       | null }> } | null };

export type MenuItemLinkFragment = { readonly title: string, readonly url: string | null, readonly openInNewTab: boolean, readonly target:
    | { readonly __typename: 'Article', readonly handle: string }
    | { readonly __typename: 'ArticleCategory', readonly handle: string }
    | { readonly __typename: 'Collection', readonly handle: string }
    | { readonly __typename: 'Page', readonly handle: string }
    | { readonly __typename: 'Product', readonly handle: string }
   | null };

export type MergeCartMutationVariables = Exact<{
  guestCartId: string | number;
  guestToken: string;
}>;


export type MergeCartMutation = { readonly cartMerge: { readonly cart: { readonly id: string, readonly totalQuantity: number, readonly total: { readonly amount: string, readonly currencyCode: CurrencyCode } } | null, readonly cappedLines: ReadonlyArray<{ readonly id: string, readonly quantity: number }>, readonly userErrors: ReadonlyArray<{ readonly field: ReadonlyArray<string> | null, readonly message: string, readonly code: CartMergeErrorCode }> } | null };

export type OrderQueryVariables = Exact<{
  id: string | number;
  token?: string | null | undefined;
}>;


export type OrderQuery = { readonly order: { readonly number: string, readonly status: OrderStatus, readonly paymentStatus: OrderPaymentStatus, readonly fulfillmentStatus: OrderFulfillmentStatus, readonly deliveryTitle: string | null, readonly lines: { readonly nodes: ReadonlyArray<{ readonly productTitle: string, readonly quantity: number, readonly total: { readonly amount: string } }> }, readonly deliveryTotal: { readonly amount: string }, readonly discountTotal: { readonly amount: string }, readonly taxTotal: { readonly amount: string }, readonly total: { readonly amount: string, readonly currencyCode: CurrencyCode } } | null };

export type ProductListingQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: ProductFilter | null | undefined;
  sort?: ProductSort | null | undefined;
  search?: string | null | undefined;
  currencyCode: CurrencyCode;
}>;


export type ProductListingQuery = { readonly products: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly handle: string, readonly title: string, readonly vendor: string | null, readonly featuredMedia: { readonly url: string, readonly alt: string | null } | null, readonly priceRange: { readonly min: { readonly amount: string, readonly currencyCode: CurrencyCode }, readonly max: { readonly amount: string, readonly currencyCode: CurrencyCode } } | null, readonly rating: { readonly average: number, readonly count: number } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly facets: { readonly categories: ReadonlyArray<{ readonly count: number, readonly category: { readonly id: string, readonly title: string } }>, readonly tags: ReadonlyArray<{ readonly value: string, readonly count: number }>, readonly options: ReadonlyArray<{ readonly name: string, readonly values: ReadonlyArray<{ readonly value: string, readonly count: number }> }> } } | null };

export type ProductPageQueryVariables = Exact<{
  handle: string;
  currencyCode: CurrencyCode;
}>;


export type ProductPageQuery = { readonly product: { readonly id: string, readonly title: string, readonly descriptionHtml: string, readonly seo: { readonly title: string | null, readonly description: string | null }, readonly category: { readonly title: string, readonly ancestors: ReadonlyArray<{ readonly title: string, readonly handle: string }> } | null, readonly options: ReadonlyArray<{ readonly name: string, readonly values: ReadonlyArray<string> }>, readonly media: ReadonlyArray<{ readonly url: string, readonly alt: string | null }>, readonly variants: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly sku: string | null, readonly title: string, readonly availableForSale: boolean | null, readonly selectedOptions: ReadonlyArray<{ readonly name: string, readonly value: string }>, readonly price: { readonly amount: string, readonly currencyCode: CurrencyCode } | null, readonly compareAtPrice: { readonly amount: string, readonly currencyCode: CurrencyCode } | null, readonly stock: { readonly available: number } | null }> }, readonly rating: { readonly average: number, readonly count: number }, readonly reviews: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly rating: number, readonly title: string, readonly body: string, readonly createdAt: string, readonly author: { readonly displayName: string } | null }> }, readonly articles: { readonly nodes: ReadonlyArray<{ readonly title: string, readonly handle: string }> } | null } | null };

export type ReceiveReturnMutationVariables = Exact<{
  id: string | number;
  input: ReturnReceiveInput;
}>;


export type ReceiveReturnMutation = { readonly returnReceive: { readonly return: { readonly status: OrderReturnStatus } | null, readonly order: { readonly fulfillmentStatus: OrderFulfillmentStatus } | null, readonly userErrors: ReadonlyArray<{ readonly field: ReadonlyArray<string> | null, readonly message: string, readonly code: ReturnReceiveErrorCode }> } | null };

export type RefreshSessionMutationVariables = Exact<{
  refreshToken: string;
}>;


export type RefreshSessionMutation = { readonly sessionRefresh: { readonly accessToken: string | null, readonly accessTokenExpiresAt: string | null, readonly refreshToken: string | null, readonly refreshTokenExpiresAt: string | null, readonly userErrors: ReadonlyArray<{ readonly message: string, readonly code: SessionRefreshErrorCode }> } | null };

export type RefundOrderMutationVariables = Exact<{
  orderId: string | number;
  input: RefundCreateInput;
}>;


export type RefundOrderMutation = { readonly refundCreate: { readonly refund: { readonly id: string, readonly status: RefundStatus, readonly amount: { readonly amount: string, readonly currencyCode: CurrencyCode } } | null, readonly userErrors: ReadonlyArray<{ readonly field: ReadonlyArray<string> | null, readonly message: string, readonly code: RefundCreateErrorCode }> } | null };

export type SetCartDetailsMutationVariables = Exact<{
  cartId: string | number;
  token?: string | null | undefined;
  input: CartDetailsInput;
}>;


export type SetCartDetailsMutation = { readonly cartDetailsSet: { readonly cart: { readonly deliveryRequired: boolean, readonly pricesIncludeTax: boolean, readonly deliveryOptions: ReadonlyArray<{ readonly id: string, readonly title: string, readonly minDays: number, readonly maxDays: number, readonly price: { readonly amount: string, readonly currencyCode: CurrencyCode } }>, readonly deliveryTotal: { readonly amount: string }, readonly taxTotal: { readonly amount: string }, readonly total: { readonly amount: string, readonly currencyCode: CurrencyCode } } | null, readonly userErrors: ReadonlyArray<{ readonly field: ReadonlyArray<string> | null, readonly message: string, readonly code: CartDetailsSetErrorCode }> } | null };

export type SetDeliveryZoneMutationVariables = Exact<{
  handle: string;
  input: DeliveryZoneSetInput;
}>;


export type SetDeliveryZoneMutation = { readonly deliveryZoneSet: { readonly deliveryZone: { readonly id: string, readonly options: ReadonlyArray<{ readonly id: string, readonly title: string }> } | null, readonly userErrors: ReadonlyArray<{ readonly field: ReadonlyArray<string> | null, readonly message: string, readonly code: DeliveryZoneSetErrorCode }> } | null };

export type SetTaxRateMutationVariables = Exact<{
  input: TaxRateSetInput;
}>;


export type SetTaxRateMutation = { readonly taxRateSet: { readonly taxRate: { readonly id: string, readonly percentage: string, readonly title: string } | null, readonly userErrors: ReadonlyArray<{ readonly field: ReadonlyArray<string> | null, readonly message: string, readonly code: TaxRateSetErrorCode }> } | null };

export type SignInMutationVariables = Exact<{
  input: SessionCreateInput;
}>;


export type SignInMutation = { readonly sessionCreate: { readonly accessToken: string | null, readonly accessTokenExpiresAt: string | null, readonly refreshToken: string | null, readonly refreshTokenExpiresAt: string | null, readonly user: { readonly id: string, readonly displayName: string } | null, readonly userErrors: ReadonlyArray<{ readonly field: ReadonlyArray<string> | null, readonly message: string, readonly code: SessionCreateErrorCode }> } | null };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { readonly viewer: { readonly id: string, readonly displayName: string, readonly email: string | null, readonly cart: { readonly id: string, readonly totalQuantity: number, readonly total: { readonly amount: string, readonly currencyCode: CurrencyCode } } | null } | null };

export const MenuItemLinkFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MenuItemLink"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MenuItem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"openInNewTab"}},{"kind":"Field","name":{"kind":"Name","value":"target"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Article"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"handle"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Page"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"handle"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Product"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"handle"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Collection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"handle"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ArticleCategory"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"handle"}}]}}]}}]}}]} as unknown as DocumentNode<MenuItemLinkFragment, unknown>;
export const AddCartLinesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AddCartLines"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"cartId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"token"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"lines"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CartLineInput"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cartLinesAdd"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"cartId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"cartId"}}},{"kind":"Argument","name":{"kind":"Name","value":"token"},"value":{"kind":"Variable","name":{"kind":"Name","value":"token"}}},{"kind":"Argument","name":{"kind":"Name","value":"lines"},"value":{"kind":"Variable","name":{"kind":"Name","value":"lines"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cart"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"totalQuantity"}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]}}]} as unknown as DocumentNode<AddCartLinesMutation, AddCartLinesMutationVariables>;
export const ApplyCartCodesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ApplyCartCodes"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"cartId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"token"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"codes"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cartCodesApply"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"cartId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"cartId"}}},{"kind":"Argument","name":{"kind":"Name","value":"token"},"value":{"kind":"Variable","name":{"kind":"Name","value":"token"}}},{"kind":"Argument","name":{"kind":"Name","value":"codes"},"value":{"kind":"Variable","name":{"kind":"Name","value":"codes"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cart"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"codes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"applied"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"discounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"discountTotal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]}}]} as unknown as DocumentNode<ApplyCartCodesMutation, ApplyCartCodesMutationVariables>;
export const ArticlePageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ArticlePage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"handle"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"currencyCode"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CurrencyCode"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"article"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"handle"},"value":{"kind":"Variable","name":{"kind":"Name","value":"handle"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"excerpt"}},{"kind":"Field","name":{"kind":"Name","value":"publishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"author"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cover"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"alt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"body"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RichTextBlock"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"html"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ImageBlock"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"alt"}},{"kind":"Field","name":{"kind":"Name","value":"caption"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HeroBlock"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"heroHeading"},"name":{"kind":"Name","value":"heading"}},{"kind":"Field","name":{"kind":"Name","value":"subheading"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"QuoteBlock"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"html"}},{"kind":"Field","name":{"kind":"Name","value":"attribution"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"EmbedBlock"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"provider"}},{"kind":"Field","alias":{"kind":"Name","value":"embedUrl"},"name":{"kind":"Name","value":"url"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ProductGridBlock"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"heading"}},{"kind":"Field","name":{"kind":"Name","value":"products"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"handle"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"featuredMedia"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"alt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"priceRange"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"currencyCode"},"value":{"kind":"Variable","name":{"kind":"Name","value":"currencyCode"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"min"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<ArticlePageQuery, ArticlePageQueryVariables>;
export const CancelOrderDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CancelOrder"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"OrderCancelInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"orderCancel"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"order"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"paymentStatus"}},{"kind":"Field","name":{"kind":"Name","value":"refundedTotal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]}}]} as unknown as DocumentNode<CancelOrderMutation, CancelOrderMutationVariables>;
export const CompleteCheckoutDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CompleteCheckout"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"cartId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"token"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CheckoutCompleteInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"checkoutComplete"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"cartId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"cartId"}}},{"kind":"Argument","name":{"kind":"Name","value":"token"},"value":{"kind":"Variable","name":{"kind":"Name","value":"token"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"order"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"paymentStatus"}}]}},{"kind":"Field","name":{"kind":"Name","value":"checkout"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"redirectUrl"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"lineId"}},{"kind":"Field","name":{"kind":"Name","value":"available"}}]}}]}}]}}]} as unknown as DocumentNode<CompleteCheckoutMutation, CompleteCheckoutMutationVariables>;
export const CreateCartDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateCart"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CartCreateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cartCreate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cart"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"variant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unitPrice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lineTotal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"token"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]}}]} as unknown as DocumentNode<CreateCartMutation, CreateCartMutationVariables>;
export const CreateFulfillmentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateFulfillment"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"FulfillmentCreateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fulfillmentCreate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"orderId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderId"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fulfillment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"tracking"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"order"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fulfillmentStatus"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]}}]} as unknown as DocumentNode<CreateFulfillmentMutation, CreateFulfillmentMutationVariables>;
export const CreatePromotionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreatePromotion"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PromotionCreateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"promotionCreate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"promotion"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]}}]} as unknown as DocumentNode<CreatePromotionMutation, CreatePromotionMutationVariables>;
export const CreateReturnDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateReturn"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReturnCreateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"returnCreate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"orderId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderId"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"return"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]}}]} as unknown as DocumentNode<CreateReturnMutation, CreateReturnMutationVariables>;
export const EditOrderDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EditOrder"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"OrderEditInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"orderEdit"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"order"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refundedTotal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]}}]} as unknown as DocumentNode<EditOrderMutation, EditOrderMutationVariables>;
export const FirstQueryDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FirstQuery"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"products"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"3"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"handle"}},{"kind":"Field","name":{"kind":"Name","value":"priceRange"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"currencyCode"},"value":{"kind":"EnumValue","value":"EUR"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"min"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"variants"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"2"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"stock"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"available"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<FirstQueryQuery, FirstQueryQueryVariables>;
export const ImportProductsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ImportProducts"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ProductImportInput"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"productsImport"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"results"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"externalReference"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"variants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"externalReference"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ImportProductsMutation, ImportProductsMutationVariables>;
export const ListOrdersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ListOrders"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"OrderFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"search"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"orders"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"search"},"value":{"kind":"Variable","name":{"kind":"Name","value":"search"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"sort"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"key"},"value":{"kind":"EnumValue","value":"PLACED_AT"}},{"kind":"ObjectField","name":{"kind":"Name","value":"direction"},"value":{"kind":"EnumValue","value":"DESC"}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"paymentStatus"}},{"kind":"Field","name":{"kind":"Name","value":"fulfillmentStatus"}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"placedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}}]}}]} as unknown as DocumentNode<ListOrdersQuery, ListOrdersQueryVariables>;
export const MenuDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Menu"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"handle"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"menu"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"handle"},"value":{"kind":"Variable","name":{"kind":"Name","value":"handle"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MenuItemLink"}},{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MenuItemLink"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MenuItemLink"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MenuItem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"openInNewTab"}},{"kind":"Field","name":{"kind":"Name","value":"target"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Article"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"handle"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Page"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"handle"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Product"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"handle"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Collection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"handle"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ArticleCategory"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"handle"}}]}}]}}]}}]} as unknown as DocumentNode<MenuQuery, MenuQueryVariables>;
export const MergeCartDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"MergeCart"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"guestCartId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"guestToken"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cartMerge"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"guestCartId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"guestCartId"}}},{"kind":"Argument","name":{"kind":"Name","value":"guestToken"},"value":{"kind":"Variable","name":{"kind":"Name","value":"guestToken"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cart"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"totalQuantity"}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"cappedLines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]}}]} as unknown as DocumentNode<MergeCartMutation, MergeCartMutationVariables>;
export const OrderDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Order"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"token"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"order"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"token"},"value":{"kind":"Variable","name":{"kind":"Name","value":"token"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"paymentStatus"}},{"kind":"Field","name":{"kind":"Name","value":"fulfillmentStatus"}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"productTitle"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"deliveryTitle"}},{"kind":"Field","name":{"kind":"Name","value":"deliveryTotal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"discountTotal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"taxTotal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}}]}}]}}]} as unknown as DocumentNode<OrderQuery, OrderQueryVariables>;
export const ProductListingDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ProductListing"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ProductFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"sort"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ProductSort"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"search"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"currencyCode"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CurrencyCode"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"products"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"sort"},"value":{"kind":"Variable","name":{"kind":"Name","value":"sort"}}},{"kind":"Argument","name":{"kind":"Name","value":"search"},"value":{"kind":"Variable","name":{"kind":"Name","value":"search"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"handle"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"vendor"}},{"kind":"Field","name":{"kind":"Name","value":"featuredMedia"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"alt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"priceRange"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"currencyCode"},"value":{"kind":"Variable","name":{"kind":"Name","value":"currencyCode"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"min"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"max"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"rating"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"average"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"facets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"categories"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"category"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"tags"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"options"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"values"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<ProductListingQuery, ProductListingQueryVariables>;
export const ProductPageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ProductPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"handle"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"currencyCode"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CurrencyCode"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"product"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"handle"},"value":{"kind":"Variable","name":{"kind":"Name","value":"handle"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"descriptionHtml"}},{"kind":"Field","name":{"kind":"Name","value":"seo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"description"}}]}},{"kind":"Field","name":{"kind":"Name","value":"category"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"ancestors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"handle"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"options"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"values"}}]}},{"kind":"Field","name":{"kind":"Name","value":"media"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"alt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"variants"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"selectedOptions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"price"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"currencyCode"},"value":{"kind":"Variable","name":{"kind":"Name","value":"currencyCode"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"compareAtPrice"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"currencyCode"},"value":{"kind":"Variable","name":{"kind":"Name","value":"currencyCode"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"availableForSale"}},{"kind":"Field","name":{"kind":"Name","value":"stock"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"available"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"rating"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"average"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reviews"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"rating"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"author"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"articles"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"3"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"handle"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ProductPageQuery, ProductPageQueryVariables>;
export const ReceiveReturnDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReceiveReturn"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReturnReceiveInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"returnReceive"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"return"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"order"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fulfillmentStatus"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]}}]} as unknown as DocumentNode<ReceiveReturnMutation, ReceiveReturnMutationVariables>;
export const RefreshSessionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RefreshSession"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"refreshToken"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sessionRefresh"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"refreshToken"},"value":{"kind":"Variable","name":{"kind":"Name","value":"refreshToken"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accessToken"}},{"kind":"Field","name":{"kind":"Name","value":"accessTokenExpiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"refreshToken"}},{"kind":"Field","name":{"kind":"Name","value":"refreshTokenExpiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]}}]} as unknown as DocumentNode<RefreshSessionMutation, RefreshSessionMutationVariables>;
export const RefundOrderDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RefundOrder"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RefundCreateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"refundCreate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"orderId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderId"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"refund"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]}}]} as unknown as DocumentNode<RefundOrderMutation, RefundOrderMutationVariables>;
export const SetCartDetailsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetCartDetails"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"cartId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"token"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CartDetailsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cartDetailsSet"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"cartId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"cartId"}}},{"kind":"Argument","name":{"kind":"Name","value":"token"},"value":{"kind":"Variable","name":{"kind":"Name","value":"token"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cart"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deliveryRequired"}},{"kind":"Field","name":{"kind":"Name","value":"deliveryOptions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"minDays"}},{"kind":"Field","name":{"kind":"Name","value":"maxDays"}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"deliveryTotal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"taxTotal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pricesIncludeTax"}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]}}]} as unknown as DocumentNode<SetCartDetailsMutation, SetCartDetailsMutationVariables>;
export const SetDeliveryZoneDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetDeliveryZone"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"handle"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DeliveryZoneSetInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deliveryZoneSet"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"handle"},"value":{"kind":"Variable","name":{"kind":"Name","value":"handle"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deliveryZone"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"options"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]}}]} as unknown as DocumentNode<SetDeliveryZoneMutation, SetDeliveryZoneMutationVariables>;
export const SetTaxRateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetTaxRate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TaxRateSetInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"taxRateSet"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"taxRate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"percentage"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]}}]} as unknown as DocumentNode<SetTaxRateMutation, SetTaxRateMutationVariables>;
export const SignInDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SignIn"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SessionCreateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sessionCreate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accessToken"}},{"kind":"Field","name":{"kind":"Name","value":"accessTokenExpiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"refreshToken"}},{"kind":"Field","name":{"kind":"Name","value":"refreshTokenExpiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]}}]} as unknown as DocumentNode<SignInMutation, SignInMutationVariables>;
export const ViewerDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"cart"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"totalQuantity"}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currencyCode"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ViewerQuery, ViewerQueryVariables>;