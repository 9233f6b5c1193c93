package receivables.letters.draw;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.openpdf.text.pdf.PdfTemplate;

/** The forms of one pack: what is the same on many letters is drawn into the file once and placed on every page that shows it. */
public final class PackForms {

    /** Looked up only, never listed. */
    private final Map<Object, PdfTemplate> forms = new HashMap<>();
    private final Set<Object> once = new HashSet<>();

    /** Asked of what only some letters show: false the first time, so that what stays alone becomes no form. */
    boolean isRepeated(Object key) {
        return !once.add(key);
    }

    /** @param key what the drawing depends on; equal keys must draw the same */
    public void place(Ink ink, Object key, float x, float y, float width, float height, Consumer<Ink> drawing) {
        PdfTemplate form = forms.get(key);
        if (form == null) {
            form = ink.form(width, height, drawing);
            forms.put(key, form);
        }
        ink.place(form, x, y);
    }
}
