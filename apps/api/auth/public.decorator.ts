import { SetMetadata } from '@nestjs/common';

export const publicKey = 'samspor:public';

/** A route that asks for no token. */
export const Public = () => SetMetadata(publicKey, true);
