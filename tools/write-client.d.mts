export declare const schemaFile: URL;
export declare function schemaText(): Promise<string>;
