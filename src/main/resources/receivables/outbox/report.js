/* Answers chosen on the page become a decisions file for the inbox. Nothing of the night's data is run: it is read from attributes as text. */
(() => {
  'use strict';
  const form = document.getElementById('answers');
  if (!form) return;
  form.hidden = false;
  document.querySelectorAll('[data-answer]').forEach(cell => { cell.hidden = false; });
  const columns = ['action', 'customer_no', 'document_no', 'receipt_no', 'letter_no', 'amount', 'currency', 'reason', 'by', 'refers_to'];
  const quoted = text => '"' + text.replace(/"/g, '""') + '"';
  const rows = () => {
    const by = form.querySelector('input').value.trim();
    return [...document.querySelectorAll('[data-item]')].flatMap(row => {
      const chosen = row.querySelector('select').value;
      if (!chosen) return [];
      const reason = row.querySelector('[data-answer] input').value.trim();
      const about = { receipt_no: row.dataset.receipt, letter_no: row.dataset.letter, currency: row.dataset.currency, reason, by };
      if (chosen === 'DISMISS') return [{ action: chosen, reason, by, refers_to: row.dataset.item }];
      const [action, customer, amount, ...documents] = row.querySelector('option[value="' + chosen + '"]').dataset.choice.split('\n');
      return documents.map(document => ({ ...about, action, customer_no: customer, amount, document_no: document,
        refers_to: row.dataset.refers }));
    });
  };
  const count = () => {
    const answers = [...document.querySelectorAll('[data-item] select')].filter(select => select.value).length;
    form.querySelector('output').textContent = answers;
    form.querySelector('button').disabled = !answers || !form.querySelector('input').value.trim();
  };
  document.addEventListener('input', count);
  form.addEventListener('submit', event => {
    event.preventDefault();
    const lines = [columns.join(','), ...rows().map(row => columns.map(column => quoted(row[column] || '')).join(','))];
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([lines.join('\r\n') + '\r\n'], { type: 'text/csv' }));
    link.download = 'decisions-' + form.dataset.day + '-' + form.querySelector('input').value.trim().replace(/[^A-Za-z0-9-]/g, '_') + '.csv';
    link.click();
    const saved = form.querySelector('[data-saved]');
    saved.hidden = false;
    saved.querySelector('b').textContent = link.download;
  });
  count();
})();
