export declare function lockIntrinsics(): void;
