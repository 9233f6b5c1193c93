package receivables.letters;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import receivables.ledger.Company;
import receivables.ledger.Dossier;
import receivables.ledger.Language;
import receivables.ledger.Letter;
import receivables.ledger.Reason;
import receivables.ledger.ReasonCode;
import receivables.letters.draw.Ink;
import receivables.letters.draw.Label;
import receivables.letters.draw.PackForms;
import receivables.letters.draw.Palette;
import receivables.letters.draw.Pens;
import receivables.letters.draw.PrintableText;
import receivables.letters.pack.PackResult;
import receivables.letters.pack.PackWriter;

/**
 * Prints letters. Never changed after it was made and shared by all threads; each thread writes its packs with a writer of its own.
 *
 * <pre>
 * LetterPress press = new LetterPress(LetterTemplates.load(config), company, config);
 * PackResult result = new PackWriter(press).write(part, plan, letters);
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
     * Why the letter cannot be printed rightly, for the worklist: a character no font has, or an address too large for its
     * window.
     */
    public Optional<Reason> unprintable(Letter letter) {
        for (Map.Entry<String, String> text : LetterFields.of(letter).entrySet()) {
            Optional<String> character = PrintableText.unprintable(text.getValue());
            if (character.isPresent()) {
                return Optional.of(Reason.of(ReasonCode.CHARACTER_CANNOT_BE_PRINTED, text.getKey(), character.get()));
            }
        }
        EnvelopeProfile envelope = envelopes.forCountry(letter.customer().country(), letter.customer().language());
        if (Address.of(letter.customer(), envelope, labels.get(letter.customer().language())).isEmpty()) {
            return Optional.of(Reason.of(ReasonCode.ADDRESS_FITS_NO_WINDOW, letter.customer().customerNo(), envelope.name()));
        }
        return Optional.empty();
    }

    /** That letter alone, as it looks in a pack without marks for an inserting machine; the same bytes each time. */
    public byte[] reprint(Letter letter) {
        return reprint(letter, 0);
    }

    /**
     * That letter alone, with the same page content as in its pack, the marks for the inserting machine among it: it takes the place of a
     * spoiled one.
     *
     * @param sequence the letter's place in its pack, from 1; 0: it was in none, and bears no marks
     */
    public byte[] reprint(Letter letter, int sequence) {
        return alone(letter, false, sequence);
    }

    /** That letter alone, marked as a draft that must not be mailed. */
    public byte[] draft(Letter letter) {
        return alone(letter, true, 0);
    }

    private byte[] alone(Letter letter, boolean draft, int sequence) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        LetterFile file = new LetterFile(this, new Pens(), out, letter.letterNo(), letter.businessDate(), letter.customer().language(),
                letter.letterNo() + letter.businessDate() + draft + sequence);
        file.write(letter, draft, sequence, false);
        file.close();
        return out.toByteArray();
    }

    /** The dossier of a customer whose items go to court; the same bytes each time. */
    public byte[] dossier(Dossier dossier, Language language) {
        return document("dossier " + dossier.customer().customerNo(), dossier.businessDate(), language,
                new DossierLayout(dossier, language, company, labels.get(language)).pages());
    }

    /** The list of statements that one salesperson signs for; the same bytes each time. */
    public byte[] billListing(BillListing listing, Language language) {
        return document("bill listing " + listing.salesperson(), listing.businessDate(), language,
                new BillListingLayout(listing, language, company, labels.get(language)).pages());
    }

    private byte[] document(String title, LocalDate date, Language language, List<BiConsumer<Ink, PackForms>> drawings) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        LetterFile file = new LetterFile(this, new Pens(), out, title, date, language, title + date);
        file.pages(drawings);
        file.close();
        return out.toByteArray();
    }

    public Company company() {
        return company;
    }

    public Map<Language, Map<Label, String>> labels() {
        return labels;
    }

    LetterLayout layout() {
        return layout;
    }

    byte[] logo() {
        return logo;
    }

    public float[][] tones() {
        return tones;
    }
}
