package receivables.letters;

import java.util.List;
import java.util.Map;
import receivables.ledger.Company;
import receivables.ledger.Language;
import receivables.letters.draw.Block;
import receivables.letters.draw.Ink;
import receivables.letters.draw.Label;
import receivables.letters.draw.PackForms;
import receivables.letters.draw.Style;

/**
 * Who signs: company, department, date as the customer's country writes it, and room for the seal and the signature.
 * @param company the sender: its own letters are signed by the finance department, those of a law firm by its lawyer
 * @param list the items are enclosed on pages of their own
 */
record SignatureBlock(Company company, Language language, String date, Map<Label, String> labels, float width, float height,
        float spaceBefore, boolean list, boolean byLawyer) implements Block {

    private static final float COLUMN = 190;

    @Override
    public void draw(Ink ink, PackForms forms, float left, float top) {
        forms.place(ink, List.of("signature", company.name(), language, date, width, height, list), left, top, width, height(), form -> {
            float x = width - COLUMN;
            String name = company.name().in(language);
            form.text(x, 10, name, new Style(true, 9.5f, Style.Tone.INK).within(name, COLUMN));
            String signs = (byLawyer ? company.contact().in(language) : labels.get(Label.SIGNATURE)) + "  " + labels.get(Label.SEAL);
            form.text(x, 22, signs, Style.LABEL.within(signs, COLUMN));
            form.rule(x, width, height - 14.5f, 0.4f, Style.Tone.SOFT);
            form.text(x, height - 3.5f, date, Style.VALUE);
            String contact = labels.get(Label.OUR_CONTACT) + " " + company.contact().in(language) + "   " + labels.get(Label.PHONE) + " "
                    + company.phone();
            form.text(0, height - 3.5f, contact, Style.LABEL.within(contact, width - COLUMN - 15));
            if (list) {
                form.text(0, 10, labels.get(Label.ENCLOSED_LIST), Style.LABEL);
            }
        });
    }
}
