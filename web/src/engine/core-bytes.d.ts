/** The compiled core, deflated, as base64 text: the type of `virtual:rowproof/wasm`. */
declare const base64: string;
export default base64;
