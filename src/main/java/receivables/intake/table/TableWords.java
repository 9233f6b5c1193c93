package receivables.intake.table;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What banks call their columns, in the languages of the tables that were seen, lower case. A column is what its name contains; words that
 * say more stand first.
 */
final class TableWords {

    static final List<String> BOOKED = List.of("记账日", "入账日", "booking date", "boekingsdatum", "buchungstag", "buchungsdatum",
            "zaúčtování", "data księgowania", "transaction date", "交易日", "交易时间", "记账时间", "取引日", "date", "datum", "data", "fecha", "日期",
            "day", "tag");
    static final List<String> VALUED = List.of("value date", "valutadatum", "wertstellung", "valuta", "valeur", "起息日", "provedení");
    static final List<String> BALANCE = List.of("余额", "結餘", "餘額", "残高", "结余", "balance", "saldo", "zůstatek", "kontostand");
    static final List<String> IN = List.of("贷方", "貸方", "收入", "存入", "入金", "credit", "deposit", "haben", "gutschrift", "money in", "bij",
            "příjem", "wpływ", "paid in");
    static final List<String> OUT = List.of("借方", "支出", "取出", "支取", "出金", "debit", "debet", "withdrawal", "soll", "belastung",
            "lastschrift", "money out", "výdej", "obciążen", "paid out");
    static final List<String> AMOUNT = List.of("记账金额", "入账金额", "结算金额", "zaúčtovaná částka", "billing amount", "betrag", "bedrag", "amount",
            "交易金额", "金额", "金額", "kwota", "částka", "montant", "importe", "sum", "umsatz");
    static final List<String> SIGN = List.of("收/支", "借贷", "收支", "存提", "d/c", "d/k", "c/d", "s/h", "dr/cr", "cr/dr", "af bij", "kennzeichen",
            "debit/credit");
    static final List<String> CURRENCY = List.of("记账币种", "入账货币", "结算币种", "billing currency", "币种", "币别", "货币", "幣別", "currency", "waehrung",
            "währung", "munt", "měna účtu", "měna", "waluta", "devies", "devise");
    static final List<String> ACCOUNT = List.of("auftragskonto", "rekeningnummer", "account no", "account number", "číslo účtu", "本方账号",
            "账号", "帐号", "卡号", "帳號", "rekening", "konto", "own account", "iban");
    static final List<String> PAYER = List.of("对方户名", "对方账户名", "对手名称", "交易对手名称", "对方姓名", "对手信息", "交易对方", "戶名", "户名",
            "beguenstigter", "begünstigter", "auftraggeber", "naam tegenpartij", "název protiúčtu", "protiúčet", "beneficiary",
            "partner name", "counterparty name", "kontrahent", "payer", "naam", "name", "payee");
    static final List<String> PAYER_ACCOUNT = List.of("对方账号", "对方账户", "对方卡号", "对手账号", "rekeningnummer tegenpartij", "rekening tegenpartij",
            "tegenrekening", "číslo protiúčtu", "counterparty account", "partner account", "bank account", "kontonummer");
    static final List<String> OTHER_SIDE = List.of("对方", "对手", "tegen", "proti", "partner", "counter", "payer", "payee", "benef");
    static final List<String> TEXT = List.of("摘要", "附言", "用途", "备注", "備註", "说明", "描述", "详情", "场所", "verwendungszweck", "omschrijving",
            "mededeling", "zpráva", "poznámka", "tytuł", "description", "details", "text", "memo", "purpose", "label", "reference", "what",
            "zweck", "交易类型", "交易名称", "zahlungszweck");
    static final List<String> ID = List.of("交易订单号", "流水号", "id transakce", "transaction id", "record id", "unique id");

    static final Set<String> IN_WORDS = Set.of("贷", "贷方", "贷 cr", "收", "收入", "存入", "转账存入", "入", "入金", "c", "cr", "credit", "k", "h",
            "haben", "bij", "in", "+");
    static final Set<String> OUT_WORDS = Set.of("借", "借方", "借 dr", "支", "支出", "取出", "提出", "转账支取", "出", "出金", "d", "dr", "debit", "s",
            "soll", "af", "out", "o", "-");

    static final Set<String> OPENING = Set.of("opening balance", "期初余额", "承前页", "anfangssaldo", "saldo początkowe", "beginsaldo");
    static final Set<String> CLOSING = Set.of("closing balance", "期末余额", "endsaldo", "saldo końcowe", "eindsaldo");
    /** Rows that move nothing: sums of movements, payments that were given up. */
    static final Set<String> PASSED_OVER = Set.of("turnover", "本期发生额", "umsätze", "obroty", "交易关闭");
    /** Rows of what is not booked yet. */
    static final Set<String> PENDING = Set.of("等待确认收货", "umsatz vorgemerkt", "pending");
    static final List<String> TOTAL = List.of("合计", "总计", "总额", "total", "summe", "totaal", "razem", "celkem");

    private TableWords() {
    }

    /** The rank of the first word that the header contains; −1: none. */
    static int rank(String header, List<String> words) {
        String small = header.toLowerCase(Locale.ROOT);
        for (int index = 0; index < words.size(); index++) {
            if (small.contains(words.get(index))) {
                return index;
            }
        }
        return -1;
    }

    static boolean has(String header, List<String> words) {
        return rank(header, words) >= 0;
    }

    /** How many kinds of column a header text reminds of. */
    static boolean isKnown(String header) {
        return has(header, BOOKED) || has(header, AMOUNT) || has(header, BALANCE) || has(header, IN) || has(header, OUT)
                || has(header, TEXT) || has(header, PAYER) || has(header, CURRENCY) || has(header, VALUED);
    }
}
