import { Arg, Ctx, Directive, ID, Mutation, Resolver } from 'type-graphql';
import { refused } from '../../../platform/errors/outcome';
import type { UserContext } from '../context';
import {
  AddressCreateInput,
  AddressCreatePayload,
  AddressDefaultSetPayload,
  AddressDeletePayload,
  AddressUpdateInput,
  AddressUpdatePayload,
  toAddress,
} from './address.type';
import { changeAddress, createAddress, removeAddress, setDefaultAddress } from './change-address';
import { findOwnAddress } from './find-own-address';
import { signedInAccount } from './signed-in-account';

const addressId = { description: "Id of the address: your own, or anybody's with users:write." };
const notFound = () => refused('ADDRESS_NOT_FOUND' as const, 'There is no such address, or it is not yours.', ['id']);

/** Addresses of the signed-in user. */
@Resolver()
export class AddressResolver {
  @Directive('@authenticated')
  @Mutation(() => AddressCreatePayload, { description: 'Adds an address to the signed-in user.' })
  async addressCreate(
    @Ctx() { database, viewer }: UserContext,
    @Arg('input', () => AddressCreateInput, { description: 'The address.' }) input: AddressCreateInput,
  ): Promise<AddressCreatePayload> {
    const { value, userErrors } = await createAddress(database, signedInAccount(viewer, 'addressCreate'), input);
    return { address: value && toAddress(value), userErrors };
  }

  @Directive('@authenticated')
  @Mutation(() => AddressUpdatePayload, { description: 'Changes an address.' })
  async addressUpdate(
    @Ctx() context: UserContext,
    @Arg('id', () => ID, addressId) id: string,
    @Arg('input', () => AddressUpdateInput, { description: 'What changes.' }) input: AddressUpdateInput,
  ): Promise<AddressUpdatePayload> {
    const found = await findOwnAddress(context, id, 'users:write');
    const { value, userErrors } = found ? await changeAddress(context.database, found.id, input) : notFound();
    return { address: value && toAddress(value), userErrors };
  }

  @Directive('@authenticated')
  @Mutation(() => AddressDeletePayload, {
    description: 'Deletes an address. When it was the default one, the newest of the others becomes it.',
  })
  async addressDelete(
    @Ctx() context: UserContext,
    @Arg('id', () => ID, addressId) id: string,
  ): Promise<AddressDeletePayload> {
    const found = await findOwnAddress(context, id, 'users:write');
    const { value, userErrors } = found ? await removeAddress(context.database, found) : notFound();
    return { deletedId: value && toAddress(value).id, userErrors };
  }

  @Directive('@authenticated')
  @Mutation(() => AddressDefaultSetPayload, { description: 'Makes an address the one that is offered first.' })
  async addressDefaultSet(
    @Ctx() context: UserContext,
    @Arg('id', () => ID, addressId) id: string,
  ): Promise<AddressDefaultSetPayload> {
    const found = await findOwnAddress(context, id, 'users:write');
    const { value, userErrors } = found ? await setDefaultAddress(context.database, found) : notFound();
    return { address: value && toAddress(value), userErrors };
  }
}
