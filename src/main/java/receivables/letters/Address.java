package receivables.letters;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import receivables.ledger.Customer;
import receivables.letters.draw.Label;
import receivables.letters.draw.LineBreaker;
import receivables.letters.draw.PrintableText;
import receivables.letters.draw.Sheet;
import receivables.letters.draw.Style;

/**
 * The lines in the envelope's window, in the order of the country they go to: in China postcode, place, company, person; elsewhere company,
 * person, street, place, country. Long lines wrap and the type shrinks a little before an address counts as too large.
 */
public record Address(List<String> lines, float size) {

    private static final float[] SIZES = {10, 9.5f, 9, 8.5f, 8, 7.5f, 7, 6.5f, 6};
    private static final float LEADING = 1.22f;

    /** Empty when the address cannot fit the window even at the smallest size. */
    public static Optional<Address> of(Customer customer, EnvelopeProfile envelope, Map<Label, String> labels) {
        List<String> lines = envelope.postcodeFirst() ? chinese(customer, labels) : international(customer, labels);
        float width = Sheet.mm(envelope.addressWidth());
        float height = Sheet.mm(envelope.addressHeight());
        for (float size : SIZES) {
            Style style = Style.ADDRESS.sized(size);
            List<String> wrapped = new ArrayList<>();
            for (String line : lines) {
                wrapped.addAll(LineBreaker.lines(line, width, style::width));
            }
            if (wrapped.size() * size * LEADING <= height) {
                return Optional.of(new Address(wrapped, size));
            }
        }
        return Optional.empty();
    }

    public float leading() {
        return size * LEADING;
    }

    private static List<String> chinese(Customer customer, Map<Label, String> labels) {
        List<String> lines = new ArrayList<>();
        add(lines, customer.postcode());
        String region = PrintableText.of(customer.region());
        String city = PrintableText.of(customer.city());
        boolean spaced = !isChinese(region + city);
        String place = city.startsWith(region) ? city : region.equals(city) ? city : region + (spaced ? " " : "") + city;
        String street = PrintableText.of(customer.address1());
        if (!isChinese(street) || !isChinese(place)) {
            add(lines, place);
            add(lines, street);
        } else {
            add(lines, street.startsWith(place) ? street : place + street);
        }
        add(lines, customer.address2());
        add(lines, customer.name());
        person(lines, customer, labels);
        return lines;
    }

    private static List<String> international(Customer customer, Map<Label, String> labels) {
        List<String> lines = new ArrayList<>();
        add(lines, customer.name());
        person(lines, customer, labels);
        add(lines, customer.address1());
        add(lines, customer.address2());
        place(customer).forEach(line -> add(lines, line));
        String country = PrintableText.of(customer.country()).strip();
        if (!country.isEmpty()) {
            // The country's name in English, in capitals, is what every post office of the world reads.
            add(lines, Locale.of("", country).getDisplayCountry(Locale.ENGLISH).toUpperCase(Locale.ROOT));
        }
        return lines;
    }

    /**
     * Place and postcode as the country's post office wants them (Universal Postal Union, postal addressing systems in member countries).
     */
    private static List<String> place(Customer customer) {
        String postcode = PrintableText.of(customer.postcode()).strip();
        String city = PrintableText.of(customer.city()).strip();
        String region = PrintableText.of(customer.region()).strip();
        String apart = region.equals(city) ? "" : region;
        return switch (PrintableText.of(customer.country()).strip().toUpperCase(Locale.ROOT)) {
            case "GB", "IE", "ZA", "RU" -> List.of(city, apart, postcode);
            case "US", "CA", "JP", "KR" -> List.of(city.isEmpty() || apart.isEmpty() ? city + apart + " " + postcode : city + ", " + apart
                    + " " + postcode);
            case "AU", "NZ", "HK", "SG", "IN", "ID", "TH", "TW", "VN", "SA" -> List.of(city + " " + (apart + " " + postcode).strip());
            case "IT", "ES" -> List.of((postcode + " " + city + (apart.isEmpty() ? "" : " (" + apart + ")")).strip());
            default -> List.of((postcode + " " + city).strip(), apart);
        };
    }

    private static void person(List<String> lines, Customer customer, Map<Label, String> labels) {
        String contact = PrintableText.of(customer.contact()).strip();
        if (!contact.isEmpty()) {
            lines.add(labels.get(Label.ATTENTION).replace("{name}", contact));
        }
    }

    private static void add(List<String> lines, String text) {
        String clean = PrintableText.of(text).strip();
        if (!clean.isEmpty()) {
            lines.add(clean);
        }
    }

    private static boolean isChinese(String text) {
        return text.codePoints().anyMatch(LineBreaker::isChinese);
    }

}
