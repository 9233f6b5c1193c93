package receivables.letters.swiss;

import receivables.ledger.swiss.QrAccount;

/** The fixed words of a QR-bill, as the guidelines give them in four languages; nobody may change them. */
enum QrBillWords {
    PAYMENT_PART("Zahlteil", "Section paiement", "Sezione pagamento", "Payment part"),
    RECEIPT("Empfangsschein", "Récépissé", "Ricevuta", "Receipt"),
    ACCOUNT("Konto / Zahlbar an", "Compte / Payable à", "Conto / Pagabile a", "Account / Payable to"),
    REFERENCE("Referenz", "Référence", "Riferimento", "Reference"),
    ADDITIONAL("Zusätzliche Informationen", "Informations supplémentaires", "Informazioni supplementari", "Additional information"),
    PAYABLE_BY("Zahlbar durch", "Payable par", "Pagabile da", "Payable by"),
    PAYABLE_BY_BLANK("Zahlbar durch (Name/Adresse)", "Payable par (nom/adresse)", "Pagabile da (nome/indirizzo)",
            "Payable by (name/address)"),
    CURRENCY("Währung", "Monnaie", "Valuta", "Currency"),
    AMOUNT("Betrag", "Montant", "Importo", "Amount"),
    ACCEPTANCE_POINT("Annahmestelle", "Point de dépôt", "Punto di accettazione", "Acceptance point"),
    SEPARATE("Vor der Einzahlung abzutrennen", "A détacher avant le versement", "Da staccare prima del versamento",
            "Separate before paying in");

    private final String[] words;

    QrBillWords(String... words) {
        this.words = words;
    }

    String in(QrAccount.Language language) {
        return words[language.ordinal()];
    }
}
