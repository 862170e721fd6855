export declare function inProduction<Result>(work: () => Promise<Result>): Promise<Result>;
