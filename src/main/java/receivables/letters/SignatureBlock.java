package receivables.letters;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import receivables.ledger.Company;
import receivables.ledger.Language;

/** Who signs: company, department, date, and room for the seal and the signature. */
record SignatureBlock(Company company, Language language, LocalDate date, Map<Label, String> labels, float width) implements Block {

    private static final float COLUMN = 190;

    @Override
    public float height() {
        return 62;
    }

    @Override
    public float spaceBefore() {
        return 10;
    }

    @Override
    public void draw(Ink ink, PackForms forms, float left, float top) {
        forms.place(ink, List.of("signature", language, date, width), left, top, width, height(), form -> {
            float x = width - COLUMN;
            form.text(x, 10, company.name().in(language), new Style(true, 9.5f, Style.Tone.INK));
            form.text(x, 22, labels.get(Label.SIGNATURE) + "  " + labels.get(Label.SEAL), Style.LABEL);
            form.rule(x, width, 48, 0.4f, Style.Tone.SOFT);
            form.text(x, 58, Figures.longDate(date, language), Style.VALUE);
            String contact = labels.get(Label.OUR_CONTACT) + " " + company.contact().in(language) + "   " + labels.get(Label.PHONE) + " " + company.phone();
            form.text(0, 58, contact, Style.LABEL);
        });
    }
}
