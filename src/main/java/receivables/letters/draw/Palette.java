package receivables.letters.draw;

/** The colours of a company's letters: black text, two greys, its own accent, and a scale from light to dark for the ages of a balance. */
public final class Palette {

    private Palette() {
    }

    /** @param accent {@code #rrggbb} @throws IllegalArgumentException when it is not */
    public static float[][] of(String accent) {
        float[] own = parse(accent);
        float[][] tones = new float[Style.Tone.values().length][];
        tones[Style.Tone.INK.ordinal()] = grey(0.08f);
        tones[Style.Tone.SOFT.ordinal()] = grey(0.4f);
        tones[Style.Tone.FAINT.ordinal()] = grey(0.86f);
        tones[Style.Tone.TINT.ordinal()] = grey(0.96f);
        tones[Style.Tone.ACCENT.ordinal()] = own;
        tones[Style.Tone.ALERT.ordinal()] = new float[] {0.75f, 0.1f, 0.1f};
        tones[Style.Tone.WATERMARK.ordinal()] = grey(0.92f);
        tones[Style.Tone.PAPER.ordinal()] = grey(1);
        for (int age = 0; age < 8; age++) {
            float share = 0.22f + age * 0.11f;
            tones[Style.Tone.AGE_0.ordinal() + age] = new float[] {mixed(own[0], share), mixed(own[1], share), mixed(own[2], share)};
        }
        return tones;
    }

    private static float mixed(float own, float share) {
        return Math.round((1 - share * (1 - own)) * 100) / 100f;
    }

    private static float[] grey(float level) {
        return new float[] {level, level, level};
    }

    private static float[] parse(String accent) {
        if (!accent.matches("#[0-9a-fA-F]{6}")) {
            throw new IllegalArgumentException("company.yml: colour is \"" + accent + "\"; write it like #1f4e79");
        }
        float[] rgb = new float[3];
        for (int index = 0; index < 3; index++) {
            rgb[index] = Math.round(Integer.parseInt(accent.substring(1 + 2 * index, 3 + 2 * index), 16) / 255f * 1000) / 1000f;
        }
        return rgb;
    }
}
