package receivables.letters;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import receivables.ledger.Company;
import receivables.ledger.Dossier;
import receivables.ledger.Language;
import receivables.ledger.Letter;

/**
 * Prints letters. Never changed after it was made and shared by all threads; each pack is written by a {@link PackWriter} of its own thread.
 *
 * <pre>
 * LetterPress press = new LetterPress(LetterTemplates.load(config), company, config);
 * PackResult result = press.packWriter().write(part, plan, letters);
 * </pre>
 */
public final class LetterPress {

    private final Company company;
    private final EnvelopeProfiles envelopes;
    private final Map<Language, Map<Label, String>> labels = new EnumMap<>(Language.class);
    private final LetterLayout layout;
    private final float[][] tones;
    private final byte[] logo;

    /** @throws TemplateException when an envelope profile, the company's colour or its logo cannot be used */
    public LetterPress(LetterTemplates templates, Company company, Path configDirectory) {
        this.company = company;
        this.envelopes = EnvelopeProfiles.load(configDirectory);
        for (Language language : Language.values()) {
            Map<Label, String> ofLanguage = new EnumMap<>(Label.class);
            for (Label label : Label.values()) {
                ofLanguage.put(label, templates.label(language, label));
            }
            labels.put(language, ofLanguage);
        }
        LetterFields.of(company).forEach((field, text) -> PrintableText.complaint(text).ifPresent(complaint -> {
            throw new TemplateException(List.of("company.yml: " + field + " " + complaint));
        }));
        this.logo = Logo.read(company.logo(), configDirectory);
        this.layout = new LetterLayout(templates, company, labels, envelopes);
        try {
            this.tones = Palette.of(company.colour());
        } catch (IllegalArgumentException wrongColour) {
            throw new TemplateException(List.of(wrongColour.getMessage()));
        }
    }

    public EnvelopeProfiles envelopes() {
        return envelopes;
    }

    /** Pages the letter takes. Only for letters that are printable. */
    public int pages(Letter letter) {
        return layout.pages(letter).count();
    }

    /**
     * Why the letter cannot be printed rightly, in a sentence for the worklist: a character no font has, or an address too large for its window.
     */
    public Optional<String> unprintable(Letter letter) {
        for (Map.Entry<String, String> text : LetterFields.of(letter).entrySet()) {
            Optional<String> complaint = PrintableText.complaint(text.getValue());
            if (complaint.isPresent()) {
                return Optional.of(text.getKey() + " " + complaint.get());
            }
        }
        EnvelopeProfile envelope = envelopes.forCountry(letter.customer().country(), letter.customer().language());
        if (Address.of(letter.customer(), envelope, labels.get(letter.customer().language())).isEmpty()) {
            return Optional.of("the address of customer " + letter.customer().customerNo() + " does not fit the window of envelope " + envelope.name()
                    + "; shorten it");
        }
        return Optional.empty();
    }

    /** A writer for one thread; it keeps the parsed fonts for all packs it writes. */
    public PackWriter packWriter() {
        return new PackWriter(this);
    }

    /** That letter alone, as it looks in a pack without marks for an inserting machine; the same bytes each time. */
    public byte[] reprint(Letter letter) {
        return reprint(letter, 0);
    }

    /**
     * That letter alone, with the same page content as in its pack, the marks for the inserting machine among it: it takes the place of a spoiled one.
     *
     * @param sequence the letter's place in its pack, from 1; 0: it was in none, and bears no marks
     */
    public byte[] reprint(Letter letter, int sequence) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        packWriter().writeOne(out, letter, false, sequence);
        return out.toByteArray();
    }

    /** That letter alone, marked as a draft that must not be mailed. */
    public byte[] draft(Letter letter) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        packWriter().writeOne(out, letter, true, 0);
        return out.toByteArray();
    }

    /** The dossier of a customer whose items go to court; the same bytes each time. */
    public byte[] dossier(Dossier dossier, Language language) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new DossierLayout(dossier, language, company, labels.get(language)).write(packWriter(), out);
        return out.toByteArray();
    }

    /** The list of statements that one salesperson signs for; the same bytes each time. */
    public byte[] billListing(BillListing listing, Language language) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new BillListingLayout(listing, language, company, labels.get(language)).write(packWriter(), out);
        return out.toByteArray();
    }

    Company company() {
        return company;
    }

    Map<Language, Map<Label, String>> labels() {
        return labels;
    }

    LetterLayout layout() {
        return layout;
    }

    byte[] logo() {
        return logo;
    }

    float[][] tones() {
        return tones;
    }
}
