/** A tag of `actions/checkout`. */
export interface CheckoutTag {
  name: string;
  commit: string;
  /** It refuses a fork's code in privileged runs unless `allow-unsafe-pr-checkout` says otherwise. */
  isGuarded: boolean;
  /** It is moved to newer releases. */
  isMoving: boolean;
}

/**
 * Which releases of `actions/checkout` refuse a fork's code.
 *
 * @see the tags of actions/checkout on 2026-07-20, and whether their `action.yml` declares `allow-unsafe-pr-checkout`;
 *   GitHub changelog 2026-06-18
 */
const ROWS: readonly (readonly [name: string, commit: string, isGuarded: boolean, isMoving: boolean])[] = [
  ["v1", "50fbc622fc4ef5163becd7fab6573eac35f8462e", false, true],
  ["1.0.0", "af513c7a016048ae468971c52ed77d9562c7c819", false, false],
  ["v1.0.0", "af513c7a016048ae468971c52ed77d9562c7c819", false, false],
  ["v1.1.0", "0b496e91ec7ae4428c3ed2eeb4c3a40df431f2cc", false, false],
  ["v1.2.0", "50fbc622fc4ef5163becd7fab6573eac35f8462e", false, false],
  ["v2", "0717577d45739eb3c851188b29f50ed6c0b2194e", true, true],
  ["v2-beta", "a6747255bd19d7a757dbdda8c654a9f84db19839", false, false],
  ["v2.0.0", "722adc63f1aa60a57ec37892e133b1d319cae598", false, false],
  ["v2.1.0", "01aecccf739ca6ff86c0539fbc67a7a5007bbc81", false, false],
  ["v2.1.1", "86f86b36ef15e6570752e7175f451a512eac206b", false, false],
  ["v2.2.0", "aabbfeb2ce60b5bd82389903509092c4648a9713", false, false],
  ["v2.3.0", "b4483adec309c0d01a5435c5e24eb40de5773ad9", false, false],
  ["v2.3.1", "28c7f3d2b5162b5ddd3dfd9a45aa55eaf396478b", false, false],
  ["v2.3.2", "2036a08e25fa78bbd946711a407b529a0a1204bf", false, false],
  ["v2.3.3", "a81bbbf8298c0fa03ea29cdc473d45769f953675", false, false],
  ["v2.3.4", "5a4ac9002d0be2fb38bd78e4b4dbde5606d7042f", false, false],
  ["v2.3.5", "1e204e9a9253d643386038d443f96446fa156a97", false, false],
  ["v2.4.0", "ec3a7ce113134d7a93b817d10a8272cb61118579", false, false],
  ["v2.4.1", "f25a3a9f25bd5f4c5d77189cab02ff357b5aedeb", false, false],
  ["v2.4.2", "7884fcad6b5d53d10323aee724dc68d8b9096a2e", false, false],
  ["v2.5.0", "e2f20e631ae6d7dd3b768f56a5d2af784dd54791", false, false],
  ["v2.6.0", "dc323e67f16fb5f7663d20ff7941f27f5809e9b6", false, false],
  ["v2.7.0", "ee0669bd1cc54295c223e0bb666b733df41de1c5", false, false],
  ["v2.8.0", "0717577d45739eb3c851188b29f50ed6c0b2194e", true, false],
  ["v3", "a37ce9120846195fa4ece8f58b268e6043cb2f26", true, true],
  ["v3.0.0", "a12a3943b4bdde767164f792f33f40b04645d846", false, false],
  ["v3.0.1", "dcd71f646680f2efd8db4afa5ad64fdcba30e748", false, false],
  ["v3.0.2", "2541b1294d2704b0964813337f33b291d3f8596b", false, false],
  ["v3.1.0", "93ea575cb5d8a053eaa0ac8fa3b40d7e05a33cc8", false, false],
  ["v3.2.0", "755da8c3cf115ac066823e79a1e1788f8940201b", false, false],
  ["v3.3.0", "ac593985615ec2ede58e132d2e21d2b1cbd6127c", false, false],
  ["v3.4.0", "24cb9080177205b6e8c946b17badbe402adc938f", false, false],
  ["v3.5.0", "8f4b7f84864484a7bf31766abe9204da3cbe65b3", false, false],
  ["v3.5.1", "83b7061638ee4956cf7545a6f7efe594e5ad0247", false, false],
  ["v3.5.2", "8e5e7e5ab8b370d6c329ec480221332ada57f0ab", false, false],
  ["v3.5.3", "c85c95e3d7251135ab7dc9ce3241c5835cc595a9", false, false],
  ["v3.6.0", "f43a0e5ff2bd294095638e18286ca9a3d1956744", false, false],
  ["v3.7.0", "a37ce9120846195fa4ece8f58b268e6043cb2f26", true, false],
  ["v4", "11d5960a326750d5838078e36cf38b85af677262", true, true],
  ["v4.0.0", "1e31de5234b9f8995739874a8ce0492dc87873e2", false, false],
  ["v4.1.0", "8ade135a41bc03ea155e62e844d188df1ea18608", false, false],
  ["v4.1.1", "b4ffde65f46336ab88eb53be808477a3936bae11", false, false],
  ["v4.1.2", "9bb56186c3b09b4f86b1c65136769dd318469633", false, false],
  ["v4.1.3", "1d96c772d19495a3b5c517cd2bc0cb401ea0529f", false, false],
  ["v4.1.4", "0ad4b8fadaa221de15dcec353f45205ec38ea70b", false, false],
  ["v4.1.5", "44c2b7a8a4ea60a981eaca3cf939b5f4305c123b", false, false],
  ["v4.1.6", "a5ac7e51b41094c92402da3b24376905380afc29", false, false],
  ["v4.1.7", "692973e3d937129bcbf40652eb9f2f61becf3332", false, false],
  ["v4.2.0", "d632683dd7b4114ad314bca15554477dd762a938", false, false],
  ["v4.2.1", "eef61447b9ff4aafe5dcd4e0bbf5d482be7e7871", false, false],
  ["v4.2.2", "11bd71901bbe5b1630ceea73d27597364c9af683", false, false],
  ["v4.3.0", "08eba0b27e820071cde6df949e0beb9ba4906955", false, false],
  ["v4.3.1", "34e114876b0b11c390a56381ad16ebd13914f8d5", false, false],
  ["v4.4.0", "11d5960a326750d5838078e36cf38b85af677262", true, false],
  ["v5", "fbc6f3992d24b796d5a048ff273f7fcc4a7b6c09", true, true],
  ["v5.0.0", "08c6903cd8c0fde910a37f88322edcfb5dd907a8", false, false],
  ["v5.0.1", "93cb6efe18208431cddfb8368fd83d5badbf9bfd", false, false],
  ["v5.1.0", "fbc6f3992d24b796d5a048ff273f7fcc4a7b6c09", true, false],
  ["v6", "d23441a48e516b6c34aea4fa41551a30e30af803", true, true],
  ["v6-beta", "71cf2267d89c5cb81562390fa70a37fa40b1305e", false, false],
  ["v6.0.0", "1af3b93b6815bc44a9784bd300feb67ff0d1eeb3", false, false],
  ["v6.0.1", "8e8c483db84b4bee98b60c0593521ed34d9990e8", false, false],
  ["v6.0.2", "de0fac2e4500dabe0009e67214ff5f5447ce83dd", false, false],
  ["v6.0.3", "df4cb1c069e1874edd31b4311f1884172cec0e10", false, false],
  ["v6.1.0", "d23441a48e516b6c34aea4fa41551a30e30af803", true, false],
  ["v7", "3d3c42e5aac5ba805825da76410c181273ba90b1", true, true],
  ["v7.0.0", "9c091bb21b7c1c1d1991bb908d89e4e9dddfe3e0", true, false],
  ["v7.0.1", "3d3c42e5aac5ba805825da76410c181273ba90b1", true, false],
];

export const CHECKOUT_TAGS: readonly CheckoutTag[] = ROWS.map(([name, commit, isGuarded, isMoving]) => ({
  name,
  commit,
  isGuarded,
  isMoving,
}));
