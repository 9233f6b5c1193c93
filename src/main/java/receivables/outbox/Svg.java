package receivables.outbox;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import receivables.aging.Bucket;
import receivables.credit.forecast.ForecastRow;

/** The report's charts as inline SVG: nothing to load, sharp on paper. Colours come from the page's style sheet by class. */
final class Svg {

    private static final int WIDTH = 1000;
    private static final int BASE = 250;
    private static final int TOP = 34;
    private static final int DSO_BASE = 400;

    private Svg() {
    }

    /** Eight columns, one a bucket, with the amount above and its share below. */
    static String aging(ReportData.AgingLine line, Wording wording) {
        long largest = line.buckets().stream().mapToLong(Long::longValue).max().orElse(0);
        long total = line.total();
        int step = WIDTH / Bucket.values().length;
        StringBuilder svg = open(310, wording.text("report.aging"));
        line(svg, "axis", 0, BASE);
        for (Bucket bucket : Bucket.values()) {
            long amount = line.buckets().get(bucket.ordinal());
            int height = height(amount, largest);
            int x = bucket.ordinal() * step;
            int middle = x + step / 2;
            svg.append("<rect class=\"b").append(bucket.ordinal()).append("\" rx=\"3\" x=\"").append(x + 18)
                    .append("\" width=\"").append(step - 36)
                    .append("\" y=\"").append(BASE - height).append("\" height=\"").append(height).append("\"/>");
            text(svg, "value", middle, BASE - height - 9, amount == 0 ? "–" : Figures.compact(amount, line.currency(), wording));
            text(svg, "label", middle, BASE + 24, wording.of("bucket", bucket));
            text(svg, "share", middle, BASE + 45, Figures.percent(amount, total));
        }
        return svg.append("</svg>").toString();
    }

    /** Three lines over time: DSO with its values, the best possible and the count-back. A missing value leaves a gap. */
    static String dso(List<ReportData.DsoPoint> points, Wording wording) {
        BigDecimal most = BigDecimal.TEN;
        for (ReportData.DsoPoint point : points) {
            for (BigDecimal value : new BigDecimal[] {point.dso(), point.best(), point.countBack()}) {
                most = value == null ? most : most.max(value);
            }
        }
        int ceiling = most.divide(BigDecimal.valueOf(20), 0, RoundingMode.CEILING).intValue() * 20;
        StringBuilder svg = open(460, wording.text("report.dso_title"));
        for (int quarter = 0; quarter <= 4; quarter++) {
            int y = DSO_BASE - (DSO_BASE - TOP) * quarter / 4;
            line(svg, quarter == 0 ? "axis" : "grid", 60, y);
            text(svg, "tick", 24, y + 7, Integer.toString(ceiling * quarter / 4));
        }
        int step = (WIDTH - 190) / Math.max(1, points.size() - 1);
        line(svg, "best", points.stream().map(ReportData.DsoPoint::best).toList(), step, ceiling);
        line(svg, "countback", points.stream().map(ReportData.DsoPoint::countBack).toList(), step, ceiling);
        line(svg, "dso", points.stream().map(ReportData.DsoPoint::dso).toList(), step, ceiling);
        for (int index = 0; index < points.size(); index++) {
            text(svg, "label", 110 + index * step, DSO_BASE + 36, points.get(index).label());
        }
        return svg.append("</svg>").toString();
    }

    /** A column a week, with its amount above and, as a thin line, between which amounts it is expected to lie. */
    static String forecast(List<ForecastRow> weeks, String title, Wording wording) {
        long largest = weeks.stream().mapToLong(ForecastRow::high).max().orElse(0);
        int step = WIDTH / weeks.size();
        StringBuilder svg = open(310, title);
        line(svg, "axis", 0, BASE);
        for (ForecastRow week : weeks) {
            int middle = (week.week() - 1) * step + step / 2;
            int high = height(week.high(), largest);
            svg.append("<rect class=\"expected\" rx=\"3\" x=\"").append(middle - step / 2 + 10).append("\" width=\"").append(step - 20)
                    .append("\" y=\"").append(BASE - height(week.expected(), largest)).append("\" height=\"")
                    .append(height(week.expected(), largest)).append("\"/><rect class=\"band\" x=\"").append(middle - 1)
                    .append("\" width=\"3\" y=\"").append(BASE - high).append("\" height=\"").append(high - height(week.low(), largest))
                    .append("\"/>");
            text(svg, "value", middle, BASE - high - 9, week.expected() == 0 ? "–"
                    : Figures.compact(week.expected(), week.currency(), wording));
            text(svg, "label", middle, BASE + 24, Integer.toString(week.week()));
            text(svg, "share", middle, BASE + 45, week.from().toString().substring(5));
        }
        return svg.append("</svg>").toString();
    }

    private static int height(long amount, long largest) {
        return amount <= 0 ? 0 : Math.max(2, BigDecimal.valueOf(amount).multiply(BigDecimal.valueOf(BASE - TOP))
                .divide(BigDecimal.valueOf(largest), 0, RoundingMode.HALF_UP).intValue());
    }

    private static void line(StringBuilder svg, String kind, List<BigDecimal> values, int step, int ceiling) {
        StringBuilder path = new StringBuilder();
        StringBuilder marks = new StringBuilder();
        boolean gap = true;
        for (int index = 0; index < values.size(); index++) {
            BigDecimal value = values.get(index);
            if (value == null) {
                gap = true;
                continue;
            }
            int x = 110 + index * step;
            int y = DSO_BASE - value.max(BigDecimal.ZERO).multiply(BigDecimal.valueOf(DSO_BASE - TOP))
                    .divide(BigDecimal.valueOf(ceiling), 0, RoundingMode.HALF_UP).intValue();
            path.append(gap ? 'M' : 'L').append(x).append(' ').append(y);
            gap = false;
            marks.append("<circle class=\"").append(kind).append("\" cx=\"").append(x).append("\" cy=\"").append(y).append("\" r=\"6\"/>");
            if (kind.equals("dso")) {
                text(marks, "value", x, y - 16, Figures.days(value));
            }
        }
        svg.append("<path class=\"").append(kind).append("\" d=\"").append(path).append("\"/>").append(marks);
    }

    /** A level line from {@code x} to the right edge. */
    private static void line(StringBuilder svg, String kind, int x, int y) {
        svg.append("<line class=\"").append(kind).append("\" x1=\"").append(x).append("\" x2=\"").append(WIDTH).append("\" y1=\"").append(y)
                .append("\" y2=\"").append(y).append("\"/>");
    }

    private static StringBuilder open(int height, String title) {
        return new StringBuilder().append("<svg viewBox=\"0 0 ").append(WIDTH).append(' ').append(height)
                .append("\" role=\"img\" aria-label=\"")
                .append(escape(title)).append("\">");
    }

    private static void text(StringBuilder svg, String kind, int x, int y, String text) {
        svg.append("<text class=\"").append(kind).append("\" x=\"").append(x).append("\" y=\"").append(y).append("\">").append(escape(text))
                .append("</text>");
    }

    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replace("'", "&#39;");
    }
}
