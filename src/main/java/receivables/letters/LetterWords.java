package receivables.letters;

import com.samskivert.mustache.Mustache;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import receivables.ledger.Company;
import receivables.ledger.Language;
import receivables.ledger.Letter.Consequence;
import receivables.ledger.Letter.Turn;
import receivables.ledger.Letter;
import receivables.ledger.LetterItem.EarlierDemand;
import receivables.ledger.LetterItem;
import receivables.ledger.LetterSection;
import receivables.letters.draw.Notation;
import receivables.letters.draw.PrintableText;
import receivables.letters.draw.Sharing;
import receivables.money.AmountInWords;
import receivables.money.Money;

/** What the placeholders of the texts stand for, worked out only when a text asks for it. */
public final class LetterWords implements Mustache.CustomContext {

    static final List<String> VALUES =
            List.of("as_of", "companion_demanded", "companion_difference", "companion_no", "company_contact", "company_name",
            "company_phone", "contact", "currency", "customer_name", "customer_no", "demanded", "due_amount", "earlier_letters", "fees",
            "interest", "interest_basis", "interest_rate", "item_count", "law_firm", "lawyer", "letter_date", "letter_no", "licence_no",
            "max_days_overdue", "oldest_due_date", "pay_by",
            "payable", "payable_words", "reference");
    /** What is the letter's own: letters that do not say any of these often say the same. Looked up only, never listed. */
    private static final Set<String> OWN =
            Set.of("companion_demanded", "companion_difference", "companion_no", "contact", "customer_name", "customer_no", "demanded",
            "due_amount", "earlier_letters", "fees", "interest", "letter_no", "payable", "payable_words", "reference");
    static final List<String> CONDITIONS =
            List.of("cancels_credit", "charges_interest", "companion_differs", "goes_to_law", "has_companion", "has_contact",
            "has_contract", "has_credit", "has_due", "has_earlier", "has_falling_due", "has_first", "has_fees", "has_held", "has_interest",
            "has_interest_basis", "has_list", "has_payments", "has_unpaid", "in_at", "in_ch", "in_cn", "in_de", "in_es", "in_fr", "in_gb",
            "in_hk", "in_it", "in_other", "in_us", "interest_agreed", "interest_on_open", "interest_on_paid", "is_supplement", "long_overdue", "one_item",
            "several_items", "stops_supply");

    /** Older than this nobody believes in an oversight. */
    private static final int LONG_OVERDUE = 60;
    /** The text names so many letters; the table names all. */
    private static final int MOST_CITED = 3;

    private final Letter letter;
    private final Company company;
    private final boolean list;
    private boolean saidOwn;

    /** @param list true when the items stand on pages of their own */
    LetterWords(Letter letter, Company company, boolean list) {
        this.letter = letter;
        this.company = company;
        this.list = list;
    }

    /** The paragraph as this letter says it. */
    String say(LetterText.Paragraph paragraph) {
        saidOwn = false;
        return PrintableText.of(paragraph.template().execute(this));
    }

    /** Who else says what {@link #say} said last. */
    Sharing sharing(LetterText.Paragraph paragraph) {
        return paragraph.constant() ? Sharing.EVERY : saidOwn ? Sharing.NONE : Sharing.SOME;
    }

    @Override
    public Object get(String name) {
        saidOwn |= OWN.contains(name);
        Language language = letter.customer().language();
        Notation notation = Notation.of(letter);
        return switch (name) {
            case "as_of" -> notation.longDate(letter.asOf() == null ? letter.businessDate() : letter.asOf());
            case "companion_demanded" -> letter.companion() == null ? "" : notation.withCurrency(letter.companion().demanded());
            case "companion_difference" -> letter.companion() == null ? ""
                    : notation.withCurrency(Figures.unsigned(letter.demanded().minus(letter.companion().demanded())));
            case "companion_no" -> letter.companion() == null ? "" : letter.companion().letterNo();
            case "company_contact" -> company.contact().in(language);
            case "company_name" -> company.name().in(language);
            case "company_phone" -> company.phone();
            case "contact" -> letter.customer().contact();
            case "currency" -> letter.currency().getCurrencyCode();
            case "customer_name" -> letter.customer().name();
            case "customer_no" -> letter.customer().customerNo();
            case "demanded" -> notation.withCurrency(letter.demanded());
            case "fees" -> notation.withCurrency(letter.fees());
            case "interest" -> notation.withCurrency(letter.interest().minus(letter.fees()));
            case "item_count" -> Long.toString(count(LetterSection.DEMANDED));
            case "law_firm" -> company.lawFirm() == null ? "" : company.lawFirm().name().in(language);
            case "lawyer" -> company.lawFirm() == null ? "" : company.lawFirm().lawyer().in(language);
            case "licence_no" -> company.lawFirm() == null ? "" : company.lawFirm().licenceNo();
            case "letter_date" -> notation.longDate(letter.mailingDay());
            case "letter_no" -> letter.letterNo();
            case "max_days_overdue" -> Integer.toString(letter.items().stream().filter(item -> item.section() == LetterSection.DEMANDED)
                    .mapToInt(LetterItem::daysPastDue).max().orElse(0));
            case "oldest_due_date" -> letter.items().stream().filter(item -> item.section() != LetterSection.CREDIT)
                    .map(LetterItem::dueDate)
                    .min(LocalDate::compareTo).map(notation::longDate).orElse("");
            case "pay_by" -> letter.payBy() == null ? "" : notation.longDate(letter.payBy());
            case "payable" -> notation.withCurrency(letter.payable());
            case "payable_words" -> words(letter.payable(), language);
            case "reference" -> Figures.groupedByFour(letter.reference());
            case "cancels_credit" -> letter.consequences().contains(Consequence.CANCEL_CREDIT);
            case "charges_interest" -> letter.consequences().contains(Consequence.INTEREST);
            case "goes_to_law" -> letter.consequences().contains(Consequence.LEGAL_STEPS);
            case "stops_supply" -> letter.consequences().contains(Consequence.STOP_SUPPLY);
            case "due_amount" -> notation.withCurrency(letter.demanded()
                    .withMinor(demanded().mapToLong(item -> item.open().minor()).sum()));
            case "has_due" -> count(LetterSection.DEMANDED) > 0;
            case "in_at", "in_ch", "in_cn", "in_de", "in_es", "in_fr", "in_gb", "in_hk", "in_it", "in_us" -> name.equals("in_" + country());
            case "in_other" -> !CONDITIONS.contains("in_" + country());
            case "interest_agreed" -> letter.customer().interestRate() != null;
            case "interest_basis" -> InterestWords.basis(letter, language);
            case "interest_on_open" -> letter.interestTerms() != null && !letter.interestTerms().onPaid() && paidInPart();
            case "interest_on_paid" -> letter.interestTerms() != null && letter.interestTerms().onPaid() && paidInPart();
            case "has_interest_basis" -> !InterestWords.basis(letter, language).isEmpty();
            case "interest_rate" -> InterestWords.rate(letter, company, language);
            case "earlier_letters" -> earlierLetters(notation);
            case "companion_differs" -> letter.companion() != null && !letter.companion().demanded().equals(letter.demanded());
            case "has_companion" -> letter.companion() != null;
            case "has_contact" -> letter.customer().contact() != null && !letter.customer().contact().isBlank();
            case "has_contract" -> demanded().anyMatch(item -> item.contractNo() != null && !item.contractNo().isBlank());
            case "has_earlier" -> demanded().anyMatch(item -> item.earlier() != null);
            case "has_first" -> demanded().anyMatch(item -> item.earlier() == null);
            case "has_unpaid" -> count(LetterSection.EARLIER) > 0;
            case "is_supplement" -> letter.turn() == Turn.SUPPLEMENT;
            case "long_overdue" -> demanded().anyMatch(item -> item.daysPastDue() > LONG_OVERDUE);
            case "has_credit" -> count(LetterSection.CREDIT) > 0;
            case "has_falling_due" -> count(LetterSection.FALLING_DUE) > 0;
            case "has_fees" -> letter.fees().isPositive();
            case "has_held" -> count(LetterSection.HELD) > 0;
            case "has_interest" -> letter.interest().minus(letter.fees()).isPositive();
            case "has_list" -> list;
            case "has_payments" -> !letter.payments().isEmpty();
            case "one_item" -> letter.items().size() - count(LetterSection.FEE) == 1;
            case "several_items" -> letter.items().size() - count(LetterSection.FEE) > 1;
            default -> throw new IllegalArgumentException("the templates were checked, but {{" + name + "}} is not known");
        };
    }

    /** Amounts in words are never negative; a credit balance is written as the amount it is. */
    public static String words(Money amount, Language language) {
        Money positive = Figures.unsigned(amount);
        if (language == Language.ZH) {
            return AmountInWords.chinese(positive);
        }
        String words = AmountInWords.english(positive);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private String country() {
        String country = letter.customer().country();
        return country == null ? "" : country.strip().toLowerCase(Locale.ROOT);
    }

    /** Of an item that bears interest a part was paid: the reader wants to know whether that part bears some. */
    private boolean paidInPart() {
        return demanded().anyMatch(item -> item.interest().isPositive() && item.paid().isPositive());
    }

    private Stream<LetterItem> demanded() {
        return letter.items().stream().filter(item -> item.section() == LetterSection.DEMANDED);
    }

    /** The letters that demanded what this one demands again, newest first: the table says which item each of them named. */
    private String earlierLetters(Notation notation) {
        boolean chinese = letter.customer().language() == Language.ZH;
        List<EarlierDemand> cited = demanded().map(LetterItem::earlier).filter(Objects::nonNull)
                .map(earlier -> new EarlierDemand(earlier.letterNo(), earlier.mailedOn(), earlier.mailedOn(), null)).distinct()
                .sorted(Comparator.comparing(EarlierDemand::mailedOn).reversed().thenComparing(EarlierDemand::letterNo)).toList();
        List<String> named = new ArrayList<>();
        for (EarlierDemand letterBefore : cited.subList(0, Math.min(MOST_CITED, cited.size()))) {
            String day = notation.longDate(letterBefore.mailedOn());
            boolean old = letterBefore.letterNo().isEmpty();
            named.add(chinese ? day + (old ? "" : "第 " + letterBefore.letterNo() + " 号")
                    : (old ? "" : "no. " + letterBefore.letterNo() + " ") + "of " + day);
        }
        return chinese ? String.join("、", named) : named.size() < 2 ? String.join("", named)
                : String.join(", ", named.subList(0, named.size() - 1)) + " and " + named.getLast();
    }

    private long count(LetterSection section) {
        return letter.items().stream().filter(item -> item.section() == section).count();
    }
}
