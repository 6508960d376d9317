export declare function shortEnvironment(): Record<string, string>;
