package receivables.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static receivables.intake.Desk.CNY;
import static receivables.intake.Desk.D;
import static receivables.intake.Desk.USD;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import receivables.ledger.AdviceLine;
import receivables.ledger.Customer;
import receivables.ledger.CustomerStatus;
import receivables.ledger.Decision;
import receivables.ledger.DecisionAction;
import receivables.ledger.Delivery;
import receivables.ledger.Document;
import receivables.ledger.DocumentType;
import receivables.ledger.Language;
import receivables.ledger.Rate;
import receivables.ledger.Receipt;
import receivables.ledger.Role;
import receivables.ledger.Staff;
import receivables.ledger.Stage;
import receivables.money.Money;

/** Every column of every file arrives where it belongs, and what is not said is inherited. */
class FormatsTest {

    @TempDir
    Path inbox;
    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(inbox);
    }

    private static LocalDate date(String text) {
        return LocalDate.parse(text);
    }

    private static Money cny(long minor) {
        return Money.ofMinor(minor, CNY);
    }

    @Test
    void customers() {
        Taken taken = desk.read("customers.csv",
                "customer_no,name,language,address_1,address_2,city,region,postcode,country,contact,phone,email,salesperson,"
                + "currency,credit_limit,terms_days,reminder_lead_days,interest_rate,contract_no,contract_name,contract_date,bank_accounts,aliases,group_no,"
                + "status,status_since,dunning\n"
                + "C1,名,en,a1,a2,city,region,215000,US,Ann,+1,a@b,S1,USD,1000.50,45,10,7.25,K1,Frame,2025-01-02,11|22 | |33,Al|B "
                + "C,G1,INSOLVENT,2026-01-03,by-class\n"
                + "C2,甲公司,,,,,,,,,,,,,,,,,,,,,,,,,\nC3,Beta,,,,,,,DE,,,,,,,,,,,,,,,,,,none\n");
        assertEquals(List.of(), taken.rejects);
        assertEquals(new Customer("C1", "名", Language.EN, "a1", "a2", "city", "region", "215000", "US", "Ann", "+1", "a@b", "S1", USD,
                new BigDecimal("1000.50"), 45, 10, new BigDecimal("7.25"), "K1", "Frame", date("2025-01-02"), List.of("11", "22", "33"),
                List.of("Al", "B C"), "G1", CustomerStatus.INSOLVENT, date("2026-01-03"), "by-class", D), taken.customers.getFirst());
        assertEquals(new Customer("C2", "甲公司", Language.ZH, "", "", "", "", "", "", "", "", "", "", null, null, null, null, null, "", "",
                null, List.of(), List.of(), "", CustomerStatus.ACTIVE, null, "AUTO", D), taken.customers.get(1));
        assertEquals(Language.EN, taken.customers.get(2).language());
        assertEquals("NONE", taken.customers.get(2).dunning());
    }

    @Test
    void staff() {
        Taken taken = desk.read("staff.csv", "email,reports_to,role,name,staff_no\na@b,S2,general_manager,Ann,S1\n");
        assertEquals(List.of(new Staff("S1", "Ann", Role.GENERAL_MANAGER, "S2", "a@b", D)), taken.staff);
    }

    @Test
    void ledger() {
        Taken taken = desk.read("ledger.csv",
                "document_no,type,customer_no,document_date,due_date,posting_date,currency,amount,invoice_no,contract_no,contract_name,"
                + "contract_date,order_no,delivery_no,account_type,description,applies_to,discount_until,discount_amount,opening_paid,opening_stage,opening_mailed_on\n"
                + "INV-1,INVOICE,C1,2026-10-01,2026-10-20,2026-10-02,EUR,100.5,F1,K1,Frame,2025-01-02,O1,L1,TRADE,Goods,INV-0,2026-10-08,2.01,10,LETTER_1,2026-11-01\n"
                + "CN-1,CREDIT_NOTE,C2,2026-10-01,,,,7,,,,,,,,,,,,,,\nDN-1,debit_note,C1,2026-10-01,,,,7,,,,,,,,,,,,,,\n");
        assertEquals(List.of(), taken.rejects);
        java.util.Currency eur = java.util.Currency.getInstance("EUR");
        assertEquals(new Document("INV-1", DocumentType.INVOICE, "C1", date("2026-10-01"), date("2026-10-20"), date("2026-10-02"),
                Money.ofMinor(10050, eur), "F1", "K1", "Frame", date("2025-01-02"), "O1", "L1", "TRADE", "Goods", "INV-0",
                date("2026-10-08"), Money.ofMinor(201, eur), Money.ofMinor(1000, eur), Stage.LETTER_1, date("2026-11-01"), D),
                taken.documents.getFirst());
        assertEquals(new Document("CN-1", DocumentType.CREDIT_NOTE, "C2", date("2026-10-01"), date("2026-11-30"), date("2026-10-01"),
                Money.ofMinor(700, USD), "", "", "", null, "", "", "", "", "", null, null, Money.zero(USD), null, null, D),
                taken.documents.get(1));
        assertEquals(date("2026-10-31"), taken.documents.get(2).dueDate(), "the company's 30 days");
        assertEquals(cny(700), taken.documents.get(2).amount());
    }

    @Test
    void receipts() {
        Taken taken = desk.read("receipts.csv",
                "receipt_no,value_date,amount,currency,payer_name,payer_account,remittance,own_account,bank_reference,reverses,matures_on\n"
                + "R1,2026-10-01,-12.30,USD,Ann,123,\"INV-1,\nINV-2\",9,B1,R0,2026-12-01\nR2,2026-10-01,5,,,,,,,,\n");
        assertEquals(List.of(
                new Receipt("R1", date("2026-10-01"), Money.ofMinor(-1230, USD), "Ann", "123", "INV-1, INV-2", "9", "B1", "R0",
                date("2026-12-01"), D), new Receipt("R2", date("2026-10-01"), cny(500), "", "", "", "", "", "", null, D)), taken.receipts);
    }

    @Test
    void adviceLinesCountPerReceiptAndHaveItsCurrency() {
        Taken taken = desk.read("remittance_advice.csv",
                "receipt_no,document_ref,amount,memo\nR1,INV-1,1.00,x\nR2,INV-2,2.00,\nR1,CN-1,-0.50,\n");
        assertEquals(List.of(
                new AdviceLine("R1", 1, "INV-1", cny(100), "x", D), new AdviceLine("R2", 1, "INV-2", Money.ofMinor(200, USD), "", D),
                new AdviceLine("R1", 2, "CN-1", cny(-50), "", D)), taken.advice);
    }

    @Test
    void decisions() {
        String header =
                "action,customer_no,document_no,receipt_no,letter_no,amount,currency,date,reason,by,decision_no,decided_on,refers_to\n";
        Taken taken = desk.read("decisions.csv", header
                + "PROMISE,C1,INV-1,R1,261120-AAAAA-BBBBB,5,USD,2026-12-01,says so,S1,D1,2026-11-01,D0\nUNBLOCK,C1,,,,,,,,S1,,,\n");
        assertEquals(new Decision("D1", DecisionAction.PROMISE, "C1", "INV-1", "R1", "261120-AAAAA-BBBBB", Money.ofMinor(500, USD),
                date("2026-12-01"), "says so", "S1", date("2026-11-01"), "D0", D), taken.decisions.getFirst());
        assertEquals(D, taken.decisions.get(1).decidedOn());
        assertNull(taken.decisions.get(1).amount());
    }

    @Test
    void aDecisionWithoutNumberIsNumberedByItsContent() {
        Taken first = desk.read("decisions.csv", "action,customer_no,by,reason\nUNBLOCK,C1,S1,a\nUNBLOCK,C1,S1,b\n");
        Taken again = desk.read("decisions_2.csv", "by,reason,customer_no,action,decided_on\nS1,a,C1,UNBLOCK,\n");
        assertEquals(first.decisions.getFirst().decisionNo(), again.decisions.getFirst().decisionNo());
        assertNotEquals(first.decisions.getFirst().decisionNo(), first.decisions.get(1).decisionNo());
        assertEquals(25, first.decisions.getFirst().decisionNo().length());
    }

    @Test
    void ratesAndDeliveries() {
        Taken taken = desk.read("rates.csv", "currency,date,rate\nUSD,2026-10-01,7.1234\nEUR,2026-10-01,0\n");
        assertEquals(List.of(new Rate(USD, date("2026-10-01"), new BigDecimal("7.1234"), D)), taken.rates);
        assertEquals(List.of("rates.csv:3 rate \"0\": is zero; a rate is above zero"), taken.rejectLines());
        taken = desk.read("deliveries.csv", "delivery_no,customer_no,shipped_on,order_no,description,amount,currency\n"
                + "L1,C1,2026-10-01,O1,ten pumps,,\nL2,C8,2026-10-01,,,,\nL3,C1,2026-10-01,,,120.50,USD\nL4,C1,2026-10-01,,,-1,\n"
                + "L5,C1,2026-10-01,,a sample,0,\n");
        assertEquals(List.of(new Delivery("L1", "C1", date("2026-10-01"), "O1", "ten pumps", null, D),
                new Delivery("L3", "C1", date("2026-10-01"), "", "", Money.ofMinor(12_050, USD), D),
                new Delivery("L5", "C1", date("2026-10-01"), "", "a sample", null, D)), taken.deliveries);
        assertEquals("customer_no", taken.rejects.getFirst().column());
    }

    @Test
    void whatTheCarrierSaysOfLetters() {
        Taken taken = desk.read("letters_sent.csv", "letter_no,tracking_no,sent_on,arrived_on,signed_by\n"
                + "260901-7K3QX-0V9TM,RR1CN,2026-09-01,2026-09-04,Frau Weber\n260901-aaaaa-bbbbb,RR2CN,2026-09-01,,\n"
                + "260901-CCCCC-DDDDD,,,2026-09-05,\n260901-EEEEE-FFFFF,RR4CN,,,\n260901-GGGGG-HHHHH,,2026-09-04,2026-09-03,\n"
                + "260901-KKKKK-JJJJJ,,2099-01-01,,\n");
        assertEquals(List.of("260901-7K3QX-0V9TM MAILED 2026-09-01 RR1CN",
                "260901-7K3QX-0V9TM ARRIVED 2026-09-04 RR1CN, signed by Frau Weber", "260901-AAAAA-BBBBB MAILED 2026-09-01 RR2CN",
                "260901-CCCCC-DDDDD ARRIVED 2026-09-05 "), taken.letterEvents.stream().map(event -> event.letterNo() + " " + event.kind()
                + " " + event.date() + " "
                + event.detail()).toList());
        assertEquals(List.of("sent_on", "arrived_on", "sent_on"), taken.rejects.stream().map(reject -> reject.column()).toList());
    }
}
