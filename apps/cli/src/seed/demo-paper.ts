/** A page for the demonstration as a PDF: a frame, a line of words, and nothing of anybody. Each word gives a file of its own fingerprint. */
export function demoPaper(word: string): Buffer {
  const words = word.replaceAll(/[^ -~]|[()\\]/g, ' ').slice(0, 60);
  const drawing = `0.4 w 60 60 475 722 re S 90 700 m 505 700 l S 90 520 m 505 520 l S BT /F1 18 Tf 90 730 Td (DEMONSTRATION) Tj 0 -60 Td /F1 11 Tf (${words}) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [3 0 R] /Count 1 >>', '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${drawing.length} >>\nstream\n${drawing}\nendstream`, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let body = '%PDF-1.4\n';
  const places = objects.map((object, i) => {
    const at = body.length;
    body += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = [`0000000000 65535 f \n`, ...places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`)].join('');
  return Buffer.from(`${body}xref\n0 ${objects.length + 1}\n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`, 'latin1');
}
