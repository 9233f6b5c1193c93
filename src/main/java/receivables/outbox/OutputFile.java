package receivables.outbox;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The CSV files of the contract's section 3, in its order, with their header lines. A program that reads them may rely on names and order
 * of columns.
 *
 * <pre>{@code provision.csv: customer_no,name,document_no,due_date,dpd,bucket,currency,amount,since}</pre>
 */
public enum OutputFile {
    ALLOCATIONS("allocations.csv", Form.LINES, "receipt_no,document_no,customer_no,currency,amount,kind,rule,explanation"),
    RECEIPTS("receipts.csv", Form.LINES, "receipt_no,customer_no,currency,amount,applied,on_account,suspense,refunded,status,rule"),
    OPEN_ITEMS("open_items.csv", Form.LINES,
            "document_no,type,customer_no,currency,document_date,posting_date,due_date,contract_no,order_no,account_type,amount,open,"
                    + "dpd,age_days,bucket,grade,stage,hold"),
    AGING("aging.csv", Form.LINES,
            "customer_no,basis,currency,within_terms,d1_30,d31_60,d61_90,d91_180,d181_360,d361_720,d721_up,total,on_account,in_hand,class,habit"),
    METRICS("metrics.csv", Form.LINES, "scope,id,currency,metric,value"),
    DUNNING("dunning.csv", Form.ROWS,
            "document_no,customer_no,currency,open,demanded,held,covered,dpd,due_stage,stage,outcome,reason,letter_no"),
    LETTERS("letters.csv", Form.WHOLE,
            "letter_no,customer_no,language,kind,tone,stage,currency,demanded,interest,costs,payable,pay_by,status,reference,pack,first_page,pages"),
    ACTIONS("actions.csv", Form.ROWS, "customer_no,status,action,since,amount,needs_approval,reason"),
    AGENCY("agency.csv", Form.LINES,
            "customer_no,name,document_no,due_date,dpd,currency,amount,status,since,fee_percent,estimated_fee"),
    PROVISION("provision.csv", Form.LINES, "customer_no,name,document_no,due_date,dpd,bucket,currency,amount,since"),
    CALLS("calls.csv", Form.LINES, "customer_no,contact,phone,caller,reason,oldest_dpd,overdue,currency,promised,last_letter_no"),
    ALERTS("alerts.csv", Form.LINES,
            "staff_no,customer_no,threshold,oldest_dpd,overdue,currency,text,staff_name,email,customer_name"),
    CREDIT("credit.csv", Form.LINES,
            "customer_no,currency,open_items,in_hand,not_invoiced,on_account,disputed,exposure,credit_limit,used_percent,level,since,"
                    + "hold_orders,signals,rating,rated_terms,rated_on,next_review,proposal,proposed_rating,proposed_limit,proposed_terms"),
    RATINGS("ratings.csv", Form.LINES, "customer_no,proposal,proposed_on,criterion,value,points,most"),
    SIGNALS("signals.csv", Form.LINES, "customer_no,status,signal,subject,since,currency,amount,told,text"),
    ECL("ecl.csv", Form.LINES,
            "segment,bucket,currency,exposure,rolled_percent,loss_percent,origin,expected_loss,provision_list,last_month,last_exposure,"
                    + "last_loss,change"),
    FORECAST("forecast.csv", Form.LINES,
            "currency,week,from,to,expected,low,high,by_due_date,error_percent,by_due_date_error_percent,within_percent,mondays,missing"),
    INSTRUMENTS("instruments.csv", Form.LINES,
            "receipt_no,customer_no,instrument,instrument_no,drawer,acceptor,currency,amount,received_on,matures_on,documents,status"),
    STATEMENTS("statements.csv", Form.ROWS,
            "customer_no,name,salesperson,supervisor,stage,currency,as_of,letter_no,balance,in_hand,status,since,confirm_by,remark"),
    WORKLIST("worklist.csv", Form.ROWS,
            "item_no,kind,customer_no,receipt_no,document_no,letter_no,currency,amount,suggestion_1,suggestion_2,suggestion_3,reason,since,"
                    + "customer_name,payer_name,payer_account,value_date,remittance"),
    JOURNAL("journal.csv", Form.LINES, "date,account,debit,credit,currency,document_no,receipt_no,text"),
    PROOF("proof.csv", Form.WHOLE, "name,currency,calculation,computed,stated,difference,ties"),
    BANK("bank.csv", Form.WHOLE,
            "account,currency,from,to,opening,credits_n,credits,debits_n,debits,closing,difference,receipts_n,receipts,ledger_only_n,pending_n,set_aside_n,source,file"),
    INTEREST("interest.csv", Form.LINES, "document_no,customer_no,currency,basis,rate,from,to,accrued,demanded,paid,waived,left"),
    INTEREST_NOTES("interest_notes.csv", Form.LINES, "note_no,customer_no,document_no,currency,amount,date"),
    INTAKE("intake.csv", Form.WHOLE, "file,kind,encoding,rows,taken,known,refused,status,note"),
    CORRECTIONS("corrections.csv", Form.WHOLE, "key,column,before,after,file"),
    DECISIONS("decisions.csv", Form.WHOLE, "decision_no,by,action,subject,amount,currency,outcome,reason"),
    REJECTS("rejects.csv", Form.WHOLE, "file,line,column,value,reason"),
    MANIFEST("packs/manifest.csv", Form.WHOLE, "pack,sequence,letter_no,customer_no,postcode,first_page,pages,sheets,sha256"),
    REGISTERED("packs/registered.csv", Form.WHOLE,
            "pack,sequence,letter_no,name,contact,address_1,address_2,postcode,city,region,country,phone,contents,weight_g"),
    JOB_TICKET("packs/job_ticket.csv", Form.WHOLE,
            "pack,mail,mail_on,language,envelope,sheets_from,sheets_to,letters,sheets,pages,sides,marks,labels,sha256");

    /** How a file comes to be. */
    enum Form {
        /** Partitions write finished lines, because nothing that comes after the accounts changes them; publishing joins them. */
        LINES,
        /**
         * Partitions leave rows, which a late hold may still change or a late question come between; they become lines when the night is
         * published.
         */
        ROWS,
        /** Written when the night is published. */
        WHOLE
    }

    private final String fileName;
    private final Form form;
    private final String header;

    OutputFile(String fileName, Form form, String header) {
        this.fileName = fileName;
        this.form = form;
        this.header = header;
    }

    /** Path below {@code OUTBOX/D/}, with forward slashes. */
    public String fileName() {
        return fileName;
    }

    Form form() {
        return form;
    }

    /** The files of which partitions write finished lines while accounts are computed. */
    public static Set<OutputFile> ofLines() {
        return Arrays.stream(values()).filter(file -> file.form == Form.LINES)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(OutputFile.class)));
    }

    public List<String> columns() {
        return List.of(header.split(","));
    }

    /** The header line without its line end. */
    public String header() {
        return header;
    }
}
