package receivables.settings;

import receivables.ledger.wording.Sentence;

/**
 * One thing wrong in {@code config/} or {@code jobs/}.
 *
 * <pre>{@code config/policies/standard.yml:14: dunning.pay_by_days: "ten" is not a whole number; write one from 0 to 365}</pre>
 *
 * @param file path below the product's folder, with {@code /}
 * @param line from 1; 0 where the file as a whole is meant
 * @param key where in the file, names joined with points; empty: the file as a whole
  * @param what is wrong and what to do
 */
public record Mistake(String file, int line, String key, Sentence what) {

    /** The whole of it, to be worded. */
    public Sentence sentence() {
        return Sentence.of("settings.mistake", file + (line > 0 ? ":" + line : "") + (key.isEmpty() ? "" : ": " + key), what);
    }
}
