package receivables.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import receivables.money.Money;

/** A line on the sample company's bank statement, with the remittance advice that came for it. */
final class SampleReceipt {

    /** One line of advice. @param amount in minor units, negative for a credit note taken */
    record Advice(String documentRef, long amount, String memo) {
    }

    final LocalDate valueDate;
    final long amount;
    final String currencyCode;
    final String payerName;
    final String payerAccount;
    final String remittance;
    /** Given when the night's receipts are complete and mixed. */
    String receiptNo = "";
    String bankReference = "";
    SampleReceipt reverses;
    LocalDate maturesOn;
    /** Of a bill or cheque: its kind as the contract has it, its own number, who wrote it and who will pay it; empty: not said. */
    String instrument = "";
    String instrumentNo = "";
    String drawer = "";
    String acceptor = "";
    final List<Advice> advice = new ArrayList<>();

    SampleReceipt(LocalDate valueDate, long amount, String currencyCode, String payerName, String payerAccount, String remittance) {
        this.valueDate = valueDate;
        this.amount = amount;
        this.currencyCode = currencyCode;
        this.payerName = payerName;
        this.payerAccount = payerAccount;
        this.remittance = remittance;
    }

    Currency currency() {
        return Currency.getInstance(currencyCode);
    }

    /** The row of the receipts file. */
    List<String> row() {
        // the sample company's own accounts, as config/company.yml prints them on its letters
        String ownAccount = switch (currencyCode) {
            case "USD" -> "4735580011223344";
            case "EUR" -> "4735580011225566";
            default -> "1102020509000123456";
        };
        return List.of(receiptNo, valueDate.toString(), Money.plain(amount, 2), currencyCode, payerName, payerAccount, remittance,
                ownAccount, bankReference, reverses == null ? "" : reverses.receiptNo, maturesOn == null ? "" : maturesOn.toString(),
                instrument, instrumentNo, drawer, acceptor);
    }

    /** The rows of the advice file. */
    List<List<String>> adviceRows() {
        return advice.stream().map(line -> List.of(receiptNo, line.documentRef(), Money.plain(line.amount(), 2), line.memo())).toList();
    }
}
