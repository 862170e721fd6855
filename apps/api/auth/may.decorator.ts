import { SetMetadata } from '@nestjs/common';
import type { MunicipalityAction } from '#privacy';

export const mayKey = 'samspor:may';

/** What the route lets somebody do in their municipality; `libs/privacy` says who. */
export const May = (action: MunicipalityAction) => SetMetadata(mayKey, action);
