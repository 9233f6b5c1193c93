package receivables.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import receivables.ledger.Customer;
import receivables.ledger.CustomerStatus;
import receivables.ledger.DocumentType;
import receivables.ledger.Language;
import receivables.ledger.Letter.Consequence;
import receivables.ledger.Letter.Tone;
import receivables.ledger.Letter.Turn;
import receivables.ledger.interest.InterestBasis;
import receivables.ledger.interest.InterestLine;
import receivables.ledger.Letter;
import receivables.ledger.LetterItem.EarlierDemand;
import receivables.ledger.LetterItem;
import receivables.ledger.LetterKind;
import receivables.ledger.LetterPayment;
import receivables.ledger.LetterSection;
import receivables.ledger.LetterStatus;
import receivables.ledger.Stage;
import receivables.ledger.StatementMovement;
import receivables.money.Money;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/**
 * A letter as compact JSON, deflated: arrays in a fixed order under a version number, so that it can be read in ten years and costs 500
 * bytes, not 5,000. Version 2: {@code [2, letterNo, reference, kind, [customer …], currency, businessDate, mailingDay, demanded, interest,
 * payBy, status, [[item …] …], [[payment …] …], asOf, opening, [[movement …] …], [bucket …], companion, its demand, turn, tone,
 * [consequence …], basis, percent, on what was paid]}; the companion's two are null where there is none, the last three are missing where
 * the letter says nothing of its interest. Version 1 had no turn and tone, nor what an item's line says of
 * earlier letters, and the companion only where there is one; amounts are minor units of the letter's currency, dates days since 1970.
 */
final class LetterCodec {

    private static final int VERSION = 2;
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final ObjectMapper READER = JsonMapper.builder().build();

    private LetterCodec() {
    }

    static byte[] encode(Letter letter) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1_024);
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try (DeflaterOutputStream packed = new DeflaterOutputStream(bytes, deflater, 4_096);
                JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), packed)) {
            new Writing(json).letter(letter);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    /** @throws IllegalStateException when the content was written by a newer program */
    static Letter decode(byte[] content) {
        try (InflaterInputStream packed = new InflaterInputStream(new ByteArrayInputStream(content))) {
            JsonNode root = READER.readTree(packed);
            if (root.get(0).intValue() > VERSION) {
                throw new IllegalStateException("the letter was stored in format " + root.get(0) + ", this program reads formats up to "
                        + VERSION);
            }
            return letter(new Reading(root, Currency.getInstance(root.get(5).stringValue())));
        } catch (IOException failure) {
            throw new UncheckedIOException("a stored letter cannot be read", failure);
        }
    }

    private static Letter letter(Reading of) {
        of.number();
        String letterNo = of.text();
        String reference = of.text();
        LetterKind kind = of.name(LetterKind::valueOf);
        Customer customer = customer(of.inner());
        of.text();
        LocalDate businessDate = of.date();
        LocalDate mailingDay = of.date();
        Money demanded = of.money();
        Money interest = of.money();
        Letter letter = new Letter(letterNo, reference, kind, customer, of.currency, businessDate, mailingDay, demanded, interest,
                demanded.plus(interest), of.date(), of.name(LetterStatus::valueOf), of.list(LetterCodec::item),
                of.list(LetterCodec::payment), of.date(), of.money(), of.list(LetterCodec::movement), of.list(Reading::money));
        String companion = of.isAtEnd() ? null : of.text();
        Money asked = of.isAtEnd() ? null : of.money();
        letter = companion == null ? letter : letter.withCompanion(new Letter.Companion(companion, asked));
        letter = of.isAtEnd() ? letter : letter.as(of.name(Turn::valueOf), of.name(Tone::valueOf),
                of.texts().stream().map(Consequence::valueOf).toList());
        return of.isAtEnd() ? letter : letter.withInterest(new Letter.InterestTerms(of.name(InterestBasis::valueOf), of.decimal(),
                of.integer() > 0, of.isAtEnd() ? null : of.money(), of.isAtEnd() ? List.of() : of.list(LetterCodec::interest)));
    }

    private static InterestLine interest(Reading of) {
        return new InterestLine(of.text(), of.date(), of.date(), of.money(), of.decimal(), of.money());
    }

    private static Customer customer(Reading of) {
        return new Customer(of.text(), of.text(), of.name(Language::valueOf), of.text(), of.text(), of.text(), of.text(), of.text(),
                of.text(), of.text(), of.text(), of.text(), of.text(), of.name(Currency::getInstance), of.decimal(), of.integer(),
                of.integer(), of.decimal(), of.text(), of.text(), of.date(), of.texts(), of.texts(), of.text(),
                of.name(CustomerStatus::valueOf), of.date(), of.text(), of.date());
    }

    private static LetterItem item(Reading of) {
        LetterItem item = new LetterItem(of.name(LetterSection::valueOf), of.name(Stage::valueOf), of.text(),
                of.name(DocumentType::valueOf), of.date(), of.date(), of.text(), of.text(), of.text(), of.text(), of.date(), of.money(),
                of.money(), of.money(), of.money(), of.money(), of.integer(), of.text());
        if (of.isAtEnd()) {
            return item;
        }
        LocalDate objected = of.date();
        return item.saidBefore(of.isAtEnd() ? null : new EarlierDemand(of.text(), of.date(), of.date(), of.name(Stage::valueOf)), objected);
    }

    private static LetterPayment payment(Reading of) {
        return new LetterPayment(of.date(), of.text(), of.text(), of.money());
    }

    private static StatementMovement movement(Reading of) {
        return new StatementMovement(of.date(), of.text(), of.text(), of.text(), of.money(), of.money(), of.money());
    }

    /** Writes value after value; null stays null. */
    private record Writing(JsonGenerator json) {

        void letter(Letter letter) {
            json.writeStartArray();
            json.writeNumber(VERSION);
            values(letter.letterNo(), letter.reference(), letter.kind());
            customer(letter.customer());
            values(letter.currency(), letter.businessDate(), letter.mailingDay(), letter.demanded(), letter.interest(), letter.payBy(),
                    letter.status());
            rows(letter.items(), this::item);
            rows(letter.payments(), payment -> values(payment.date(), payment.receiptNo(), payment.documentNo(), payment.amount()));
            values(letter.asOf(), letter.opening());
            rows(letter.movements(), movement -> values(movement.date(), movement.kind(), movement.number(), movement.text(),
                    movement.debit(), movement.credit(), movement.balance()));
            rows(letter.agingBuckets(), this::values);
            if (letter.companion() == null) {
                values(null, null);
            } else {
                values(letter.companion().letterNo(), letter.companion().demanded());
            }
            values(letter.turn(), letter.tone(), letter.consequences().stream().map(Consequence::name).toList());
            if (letter.interestTerms() != null) {
                values(letter.interestTerms().basis(), letter.interestTerms().percent(), letter.interestTerms().onPaid() ? 1 : 0,
                        letter.interestTerms().earlier());
                rows(letter.interestTerms().sheet(), line -> values(line.documentNo(), line.from(), line.to(), line.principal(),
                        line.percent(), line.interest()));
            }
            json.writeEndArray();
        }

        private void item(LetterItem item) {
            values(item.section(), item.stage(), item.documentNo(), item.type(), item.documentDate(), item.dueDate(),
                    item.invoiceNo(), item.orderNo(), item.contractNo(), item.contractName(), item.contractDate(), item.amount(),
                    item.paid(), item.open(), item.demanded(), item.interest(), item.daysPastDue(), item.hold());
            EarlierDemand earlier = item.earlier();
            if (earlier != null || item.objected() != null) {
                values(new Object[] {item.objected()});
            }
            if (earlier != null) {
                values(earlier.letterNo(), earlier.mailedOn(), earlier.payBy(), earlier.stage());
            }
        }

        private void customer(Customer customer) {
            json.writeStartArray();
            values(customer.customerNo(), customer.name(), customer.language(), customer.address1(), customer.address2(), customer.city(),
                    customer.region(), customer.postcode(), customer.country(), customer.contact(), customer.phone(), customer.email(),
                    customer.salesperson(), customer.currency(), customer.creditLimit(), customer.termsDays(), customer.reminderLeadDays(),
                    customer.interestRate(), customer.contractNo(), customer.contractName(), customer.contractDate(),
                    customer.bankAccounts(), customer.aliases(), customer.groupNo(), customer.status(), customer.statusSince(),
                    customer.dunning(), customer.knownOn());
            json.writeEndArray();
        }

        private <T> void rows(List<T> rows, java.util.function.Consumer<T> row) {
            json.writeStartArray();
            for (T one : rows) {
                json.writeStartArray();
                row.accept(one);
                json.writeEndArray();
            }
            json.writeEndArray();
        }

        private void values(Object... values) {
            for (Object value : values) {
                switch (value) {
                    case null -> json.writeNull();
                    case Money money -> json.writeNumber(money.minor());
                    case LocalDate date -> json.writeNumber(date.toEpochDay());
                    case Integer number -> json.writeNumber(number);
                    case BigDecimal decimal -> json.writeString(decimal.toPlainString());
                    case Enum<?> name -> json.writeString(name.name());
                    case List<?> texts -> {
                        json.writeStartArray();
                        texts.forEach(text -> json.writeString((String) text));
                        json.writeEndArray();
                    }
                    default -> json.writeString(value.toString());
                }
            }
        }
    }

    /** Reads value after value. */
    private static final class Reading {

        private final JsonNode values;
        private final Currency currency;
        private int next;

        Reading(JsonNode values, Currency currency) {
            this.values = values;
            this.currency = currency;
        }

        boolean isAtEnd() {
            return next == values.size();
        }

        private JsonNode take() {
            return values.get(next++);
        }

        String text() {
            JsonNode value = take();
            return value.isNull() ? null : value.stringValue();
        }

        long number() {
            return take().longValue();
        }

        Integer integer() {
            JsonNode value = take();
            return value.isNull() ? null : value.intValue();
        }

        LocalDate date() {
            JsonNode value = take();
            return value.isNull() ? null : LocalDate.ofEpochDay(value.longValue());
        }

        Money money() {
            JsonNode value = take();
            return value.isNull() ? null : Money.ofMinor(value.longValue(), currency);
        }

        BigDecimal decimal() {
            String text = text();
            return text == null ? null : new BigDecimal(text);
        }

        <T> T name(Function<String, T> reader) {
            String text = text();
            return text == null ? null : reader.apply(text);
        }

        Reading inner() {
            return new Reading(take(), currency);
        }

        List<String> texts() {
            return stream(take()).map(JsonNode::stringValue).toList();
        }

        <T> List<T> list(Function<Reading, T> row) {
            return stream(take()).map(values -> row.apply(new Reading(values, currency))).toList();
        }

        private static Stream<JsonNode> stream(JsonNode array) {
            return array.values().stream();
        }
    }
}
