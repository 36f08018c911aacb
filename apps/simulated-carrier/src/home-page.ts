import type { MessageStore, Phone } from './message-store.js';

const PHONES_SHOWN = 200;

/** The page for people at `GET /`: the phones that something reached, with their newest text. */
export function renderHomePage(store: MessageStore): string {
  const counts = store.counts();
  const phones = store.phones.slice(-PHONES_SHOWN).reverse();
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="refresh" content="5">
<title>Nhà mạng mô phỏng · Simulated carrier</title>
<style>
body { font: 1rem/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 60rem; padding: 0 1rem; }
table { border-collapse: collapse; width: 100%; }
th, td { border-bottom: 1px solid #ccc; padding: 0.4rem; text-align: left; vertical-align: top; }
td:last-child { white-space: pre-wrap; overflow-wrap: anywhere; }
[lang=en] { color: #555; }
</style>
</head>
<body>
<h1>Nhà mạng mô phỏng <small lang="en">Simulated carrier</small></h1>
<p>${counts.accepted} tin đã nhận, ${counts.distinctPhones} điện thoại. Không có tin nào tới điện thoại thật.<br>
<span lang="en">${counts.accepted} messages taken, ${counts.distinctPhones} phones. Nothing here reaches a real phone.</span></p>
${phones.length === 0 ? EMPTY : renderTable(phones)}
</body>
</html>
`;
}

const EMPTY = `<p>Chưa có tin nhắn nào. <span lang="en">No message yet.</span></p>`;

function renderTable(phones: readonly Phone[]): string {
  return `<table>
<thead><tr>
<th>Số điện thoại <span lang="en">Phone</span></th>
<th>Số tin <span lang="en">Messages</span></th>
<th>Tin mới nhất <span lang="en">Newest</span></th>
</tr></thead>
<tbody>
${phones.map(renderPhone).join('\n')}
</tbody>
</table>`;
}

function renderPhone(phone: Phone): string {
  const number = escapeHtml(phone.number);
  const address = `/phones/${encodeURIComponent(phone.number)}/messages`;
  const text = phone.last?.text ?? null;
  return `<tr><td><a href="${escapeHtml(address)}">${number}</a></td><td>${phone.count}</td><td>${
    text === null ? '<em>không lưu nội dung · text not kept</em>' : escapeHtml(text)
  }</td></tr>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}
