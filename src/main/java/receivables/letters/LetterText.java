package receivables.letters;

import com.samskivert.mustache.Template;
import java.util.List;
import java.util.Map;

/**
 * The text of one kind of letter in one language: named parts, each a list of paragraphs.
 *
 * @param parts subject, salutation, opening, closing, each with its paragraphs
 */
record LetterText(Map<String, List<Paragraph>> parts) {

    static final List<String> PARTS = List.of("subject", "salutation", "opening", "closing");

    /** @param constant true when no value of the letter stands in it: every letter of the kind says the same */
    record Paragraph(Template template, boolean constant) {
    }

    List<Paragraph> part(String name) {
        return parts.get(name);
    }
}
