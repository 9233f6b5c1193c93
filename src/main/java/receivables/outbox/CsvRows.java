package receivables.outbox;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import receivables.account.Referral;
import receivables.aging.AgingRow;
import receivables.aging.MetricRow;
import receivables.aging.OpenItemRow;
import receivables.credit.CreditRow;
import receivables.credit.Exposure;
import receivables.credit.LossRow;
import receivables.credit.forecast.ForecastRow;
import receivables.credit.RatingRow;
import receivables.credit.SignalRow;
import receivables.dunning.ActionRow;
import receivables.dunning.AlertRow;
import receivables.dunning.CallRow;
import receivables.dunning.DunningRow;
import receivables.dunning.InterestNote;
import receivables.dunning.InterestRow;
import receivables.ledger.Allocation;
import receivables.ledger.AllocationKind;
import receivables.ledger.Document;
import receivables.ledger.Reason;
import receivables.ledger.WorkItem;
import receivables.ledger.instrument.Instrument;
import receivables.ledger.instrument.InstrumentRow;
import receivables.matching.ReceiptRow;
import receivables.money.Money;
import receivables.proof.Posting;
import receivables.statements.StatementRow;

/**
 * How each row becomes a line: one function per file of the contract, cells in the order of {@link OutputFile}. Nothing here decides
 * anything.
 */
final class CsvRows {

    private CsvRows() {
    }

    /** Refunds are a receipt's and the journal's affair: they do not appear in allocations.csv. */
    static void allocation(CsvLines lines, Allocation row) {
        if (row.effect() == AllocationKind.REFUND) {
            return;
        }
        lines.text(row.receiptNo()).text(row.documentNo()).text(row.customerNo()).text(row.amount().currency().getCurrencyCode())
                .amount(row.amount())
                .code(row.kind()).code(row.rule()).reason(row.explanation()).endLine();
    }

    static void receipt(CsvLines lines, ReceiptRow row) {
        int decimals = Money.decimals(row.amount().currency());
        lines.text(row.receiptNo()).text(row.customerNo()).text(row.amount().currency().getCurrencyCode()).amount(row.amount())
                .amount(row.applied(), decimals).amount(row.onAccount(), decimals).amount(row.suspense(), decimals)
                .amount(row.refunded(), decimals)
                .code(row.status()).code(row.rule()).endLine();
    }

    static void interest(CsvLines lines, InterestRow row) {
        int decimals = Money.decimals(row.currency());
        lines.text(row.documentNo()).text(row.customerNo()).text(row.currency().getCurrencyCode())
                .text(row.basis() == null ? "" : row.basis().code())
                .text(row.percent() == null ? "" : row.percent().stripTrailingZeros().toPlainString()).date(row.from()).date(row.to())
                .amount(row.accrued(), decimals).amount(row.demanded(), decimals).amount(row.paid(), decimals)
                .amount(row.waived(), decimals).amount(row.left(), decimals).endLine();
    }

    static void interestNote(CsvLines lines, InterestNote row) {
        lines.text(row.noteNo()).text(row.customerNo()).text(row.documentNo()).text(row.amount().currency().getCurrencyCode())
                .amount(row.amount()).date(row.date()).endLine();
    }

    static void agency(CsvLines lines, Referral row) {
        lines.text(row.customerNo()).text(row.name()).text(row.documentNo()).date(row.dueDate()).number(row.daysPastDue())
                .text(row.amount().currency().getCurrencyCode()).amount(row.amount()).text(row.status()).date(row.since())
                .number(row.feePercent())
                .amount(row.fee()).endLine();
    }

    static void provision(CsvLines lines, Referral row) {
        lines.text(row.customerNo()).text(row.name()).text(row.documentNo()).date(row.dueDate()).number(row.daysPastDue())
                .text(row.bucket().column())
                .text(row.amount().currency().getCurrencyCode()).amount(row.amount()).date(row.since()).endLine();
    }

    static void statement(CsvLines lines, StatementRow row) {
        lines.text(row.customerNo()).text(row.name()).text(row.salesperson()).text(row.supervisor()).code(row.kind())
                .text(row.balance().currency().getCurrencyCode()).date(row.asOf()).text(row.letterNo()).amount(row.balance())
                .amount(row.inHand()).code(row.status()).date(row.since())
                .date(row.confirmBy()).reason(row.remark()).endLine();
    }

    static void openItem(CsvLines lines, OpenItemRow row) {
        Document document = row.item().document();
        int decimals = Money.decimals(document.currency());
        lines.text(document.documentNo()).code(document.type()).text(document.customerNo()).text(document.currency().getCurrencyCode())
                .date(document.documentDate()).date(document.postingDate()).date(document.dueDate())
                .text(document.contractNo()).text(document.orderNo()).text(document.accountType())
                .amount(document.amount().minor(), decimals).amount(row.item().open().minor(), decimals)
                .number(row.daysPastDue()).number(row.ageDays()).text(row.bucket() == null ? "" : row.bucket().column())
                .code(row.grade()).code(row.stage()).text(row.hold()).endLine();
    }

    /** Without a rate the figures in company currency are empty, never zero. */
    static void aging(CsvLines lines, AgingRow row) {
        int decimals = Money.decimals(row.currency());
        lines.text(row.customerNo()).code(row.basis()).text(row.currency().getCurrencyCode());
        if (row.buckets() == null) {
            for (int column = 0; column < 11; column++) {
                lines.empty();
            }
        } else {
            for (long bucket : row.buckets()) {
                lines.amount(bucket, decimals);
            }
            lines.amount(row.total(), decimals).amount(row.onAccount(), decimals)
                    .amount(row.inHand(), decimals);
        }
        lines.code(row.customerClass());
        if (row.habit() == null) {
            lines.empty();
        } else {
            lines.number(row.habit());
        }
        lines.endLine();
    }

    static void instrument(CsvLines lines, InstrumentRow row) {
        Instrument paper = row.receipt().instrument();
        lines.text(row.receipt().receiptNo()).text(row.customerNo()).text(paper.kind().code()).text(paper.number()).text(paper.drawer())
                .text(paper.acceptor()).text(row.amount().currency().getCurrencyCode()).amount(row.amount())
                .date(row.receipt().valueDate()).date(row.receipt().collectedOn()).text(String.join("|", row.documents()))
                .code(row.status()).endLine();
    }

    static void metric(CsvLines lines, MetricRow row) {
        lines.code(row.scope()).text(row.id()).text(row.currency().getCurrencyCode()).text(row.metric().code())
                .verbatim(row.value() == null ? "" : row.value().toPlainString()).endLine();
    }

    static void dunning(CsvLines lines, DunningRow row) {
        lines.text(row.documentNo()).text(row.customerNo()).text(row.open().currency().getCurrencyCode())
                .amount(row.open()).amount(row.demanded()).amount(row.held()).amount(row.covered()).number(row.daysPastDue())
                .code(row.dueStage()).code(row.stage()).code(row.outcome()).code(row.reason()).text(row.letterNo()).endLine();
    }

    static void action(CsvLines lines, ActionRow row) {
        lines.text(row.customerNo()).code(row.status()).code(row.action()).date(row.since()).amount(row.amount()).text(row.needsApproval())
                .reason(row.reason()).endLine();
    }

    static void call(CsvLines lines, CallRow row) {
        lines.text(row.customerNo()).text(row.contact()).text(row.phone()).text(row.caller()).reason(row.reason())
                .number(row.oldestDaysPastDue())
                .amount(row.overdue()).text(row.overdue().currency().getCurrencyCode()).date(row.promised()).text(row.lastLetterNo())
                .endLine();
    }

    static void alert(CsvLines lines, AlertRow row) {
        lines.text(row.staffNo()).text(row.customerNo()).text(row.threshold()).number(row.oldestDaysPastDue())
                .amount(row.overdue()).text(row.overdue().currency().getCurrencyCode()).reason(row.text()).text(row.staffName())
                .text(row.email()).text(row.customerName()).endLine();
    }

    static void question(CsvLines lines, Asked asked) {
        WorkItem row = asked.item();
        lines.text(row.itemNo()).code(row.kind()).text(row.customerNo()).text(row.receiptNo()).text(row.documentNo()).text(row.letterNo())
                .text(row.amount() == null ? "" : row.amount().currency().getCurrencyCode()).amount(row.amount());
        List<WorkItem.Suggestion> suggestions = row.suggestions();
        for (int rank = 0; rank < 3; rank++) {
            lines.reason(rank < suggestions.size() ? suggestions.get(rank).text() : Reason.NONE);
        }
        lines.reason(row.reason()).date(row.since()).text(asked.customerName()).text(asked.payerName()).text(asked.payerAccount())
                .date(asked.valueDate()).text(asked.remittance()).endLine();
    }

    /** Without a rate the figures are empty, never zero. */
    static void credit(CsvLines lines, CreditRow row) {
        int decimals = Money.decimals(row.currency());
        lines.text(row.customerNo()).text(row.currency().getCurrencyCode());
        Exposure exposure = row.exposure();
        if (exposure == null) {
            for (int column = 0; column < 6; column++) {
                lines.empty();
            }
        } else {
            for (long part : new long[] {exposure.openItems(), exposure.inHand(), exposure.notInvoiced(), exposure.onAccount(),
                exposure.disputed(), exposure.total()}) {
                lines.amount(part, decimals);
            }
        }
        optional(lines, row.limit(), decimals);
        optional(lines, row.usedPercent(), 1);
        if (row.level() == 0) {
            lines.empty();
        } else {
            lines.number(row.level());
        }
        lines.date(row.levelSince()).text(row.holdOrders()).text(String.join("|", row.signals()));
        CreditRow.Rating rating = row.rating();
        lines.text(rating.grade()).text(rating.terms() == null ? "" : rating.terms().toString()).date(rating.decidedOn()).date(rating.nextReview())
                .text(rating.proposal()).text(rating.proposedGrade());
        if (rating.proposal().isEmpty()) {
            lines.empty().empty();
        } else {
            lines.amount(rating.proposedLimit(), decimals).number(rating.proposedTerms());
        }
        lines.endLine();
    }

    static void loss(CsvLines lines, LossRow row) {
        int decimals = Money.decimals(row.currency());
        lines.text(row.segment()).text(row.bucket().column()).text(row.currency().getCurrencyCode()).amount(row.exposure(), decimals)
                .verbatim(row.rolled() == null ? "" : row.rolled().toPlainString()).verbatim(row.percent().toPlainString())
                .code(row.origin()).amount(row.loss(), decimals).amount(row.onProvisionList(), decimals).date(row.lastMonth());
        if (row.lastMonth() == null) {
            lines.empty().empty().empty();
        } else {
            lines.amount(row.lastExposure(), decimals).amount(row.lastLoss(), decimals).amount(row.loss() - row.lastLoss(), decimals);
        }
        lines.endLine();
    }

    static void forecast(CsvLines lines, ForecastRow row) {
        int decimals = Money.decimals(row.currency());
        lines.text(row.currency().getCurrencyCode()).number(row.week()).date(row.from()).date(row.to()).amount(row.expected(), decimals)
                .amount(row.low(), decimals).amount(row.high(), decimals).amount(row.byDueDate(), decimals);
        tenths(lines, row.error().tenths());
        tenths(lines, row.error().byDueDateTenths());
        tenths(lines, row.error().withinTenths());
        lines.number(row.error().origins())
                .text(row.error().missing().stream().map(LocalDate::toString).collect(Collectors.joining("|"))).endLine();
    }

    private static void tenths(CsvLines lines, Integer value) {
        optional(lines, value == null ? null : value.longValue(), 1);
    }

    private static void optional(CsvLines lines, Long value, int decimals) {
        if (value == null) {
            lines.empty();
        } else {
            lines.amount(value, decimals);
        }
    }

    static void rating(CsvLines lines, RatingRow row) {
        lines.text(row.customerNo()).text(row.proposal()).date(row.proposedOn()).code(row.criterion())
                .verbatim(row.value() == null ? "" : row.value().toPlainString()).number(row.points()).number(row.most()).endLine();
    }

    static void signal(CsvLines lines, SignalRow row) {
        lines.text(row.customerNo()).code(row.status()).code(row.kind()).text(row.subject()).date(row.since())
                .text(row.amount() == null ? "" : row.amount().currency().getCurrencyCode()).amount(row.amount())
                .text(String.join("|", row.told())).reason(row.text()).endLine();
    }

    static void posting(CsvLines lines, Posting row) {
        int decimals = Money.decimals(row.currency());
        lines.date(row.date()).text(row.account()).amount(row.debit(), decimals).amount(row.credit(), decimals)
                .text(row.currency().getCurrencyCode()).text(row.documentNo()).text(row.receiptNo()).reason(row.text()).endLine();
    }
}
