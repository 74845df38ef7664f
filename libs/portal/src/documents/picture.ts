/** Longest side of a picture that is sent, in pixels: enough to read a sign-in sheet. */
const LONGEST = 1600;
const QUALITY = 0.75;

/** The size of a picture that is brought down to a longest side. */
export function fitted(width: number, height: number, longest = LONGEST): { readonly width: number; readonly height: number } {
  const share = Math.min(1, longest / Math.max(width, height, 1));
  return { width: Math.max(1, Math.round(width * share)), height: Math.max(1, Math.round(height * share)) };
}

function read(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(new Error('the file cannot be read'));
    reader.readAsDataURL(file);
  });
}

/** A picture as it is kept and sent: brought down to what a poor line carries; one that the browser cannot draw stays as it is. */
export async function shrink(file: File): Promise<string> {
  if (!file.type.startsWith('image/')) return read(file);
  try {
    const drawn = await createImageBitmap(file);
    const { width, height } = fitted(drawn.width, drawn.height);
    const canvas = document.createElement('canvas');
    canvas.width = width;
    canvas.height = height;
    canvas.getContext('2d')?.drawImage(drawn, 0, 0, width, height);
    return canvas.toDataURL('image/jpeg', QUALITY);
  } catch {
    return read(file);
  }
}

/** The bytes of a `data:` address. */
export function bytesOf(data: string): Blob {
  const [head = '', body = ''] = data.split(',');
  const text = atob(body);
  return new Blob([Uint8Array.from(text, (letter) => letter.charCodeAt(0))], { type: head.slice(5).split(';')[0] ?? '' });
}
