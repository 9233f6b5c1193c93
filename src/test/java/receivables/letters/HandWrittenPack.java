package receivables.letters;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import receivables.ledger.Company;
import receivables.ledger.Letter;
import receivables.ledger.LetterItem;
import receivables.letters.draw.QrCode;
import receivables.money.AmountInWords;
import receivables.money.Money;

/**
 * The same pages as the press writes for Chinese first letters of eight invoices, by somebody who writes the file's bytes himself and knows
 * nothing but these pages: fixed places, no layout, no library. What is the same on every page (forms and subsets of fonts) is taken over
 * ready-made from a pack of the press. It is the limit that the press is measured against, not something to use.
 */
final class HandWrittenPack {

    private static final double LEFT = 76.54;
    private static final double WIDTH = 462.05;
    private static final double RIGHT = LEFT + WIDTH;
    private static final String NEVER_FIRST = "，。、；：）！？";

    private final Company company;
    /** By face, bold first. */
    private final char[][] glyphs;
    private final short[][] widths = new short[2][];
    private final byte[][] fontFiles = new byte[2][];
    private final byte[][] toUnicode = new byte[2][];
    private final String[] widthArrays = new String[2];
    private final List<byte[]> forms = new ArrayList<>();
    private final List<String> boxes = new ArrayList<>();

    /** @param pack of the press, with a cover */
    HandWrittenPack(Path pack, Company company) throws IOException {
        this.company = company;
        try (PDDocument document = Loader.loadPDF(pack.toFile())) {
            PDResources resources = document.getPage(1).getResources();
            for (int face = 0; face < 2; face++) {
                take(face, (COSDictionary) resources.getCOSObject().getCOSDictionary(COSName.FONT).getDictionaryObject("F" + (face + 1)));
            }
            for (int form = 2; form <= 8; form++) {
                COSStream stream = (COSStream) resources.getCOSObject().getCOSDictionary(COSName.XOBJECT).getDictionaryObject("Xf" + form);
                forms.add(stream.createInputStream().readAllBytes());
                boxes.add(numbers(stream.getCOSArray(COSName.BBOX)));
            }
        }
        glyphs = new char[][] {table("/fonts/NotoSansSC-Bold-GB2312.ttf"), table("/fonts/NotoSansSC-Regular.ttf")};
    }

    private void take(int face, COSDictionary font) throws IOException {
        COSDictionary descendant = (COSDictionary) font.getCOSArray(COSName.DESCENDANT_FONTS).getObject(0);
        fontFiles[face] = ((COSStream) descendant.getCOSDictionary(COSName.FONT_DESC).getDictionaryObject(COSName.FONT_FILE2))
                .createInputStream().readAllBytes();
        toUnicode[face] = ((COSStream) font.getDictionaryObject(COSName.TO_UNICODE)).createInputStream().readAllBytes();
        StringBuilder array = new StringBuilder();
        widths[face] = new short[0x10000];
        Arrays.fill(widths[face], (short) 1000);
        COSArray given = descendant.getCOSArray(COSName.W);
        for (int index = 0; index + 1 < given.size(); index += 2) {
            int code = ((COSNumber) given.getObject(index)).intValue();
            COSArray some = (COSArray) given.getObject(index + 1);
            array.append(code).append('[').append(numbers(some)).append(']');
            for (int next = 0; next < some.size(); next++) {
                widths[face][code + next] = (short) ((COSNumber) some.getObject(next)).intValue();
            }
        }
        widthArrays[face] = array.toString();
    }

    private static String numbers(COSArray array) {
        StringBuilder text = new StringBuilder();
        for (COSBase number : array) {
            float value = ((COSNumber) number).floatValue();
            text.append(text.isEmpty() ? "" : " ").append(value == (int) value ? Integer.toString((int) value) : Float.toString(value));
        }
        return text.toString();
    }

    /** @return bytes of the file */
    long write(Path target, List<Letter> letters) throws IOException {
        try (OutputStream file = new java.io.BufferedOutputStream(Files.newOutputStream(target), 1 << 16)) {
            HandWrittenFile body = new HandWrittenFile(file, letters.size(),
                    new HandWrittenFile.Shared(forms, boxes, widthArrays, fontFiles, toUnicode));
            body.shared();
            Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION);
            Page page = new Page();
            byte[] packed = new byte[1 << 16];
            for (int index = 0; index < letters.size(); index++) {
                page.length = 0;
                draw(page, letters.get(index));
                deflater.reset();
                deflater.setInput(page.bytes, 0, page.length);
                deflater.finish();
                body.page(index, packed, deflater.deflate(packed));
            }
            deflater.end();
            return body.end();
        }
    }

    /** The glyph of every character, worked out once. */
    private static char[] table(String resource) throws IOException {
        char[] table = new char[0x10000];
        try (InputStream in = HandWrittenPack.class.getResourceAsStream(resource);
                TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()))) {
            CmapLookup glyphs = font.getUnicodeCmapLookup();
            for (int character = ' '; character < 0xD800; character++) {
                table[character] = (char) glyphs.getGlyphId(character);
            }
            for (int character = 0xFF00; character < 0xFFF0; character++) {
                table[character] = (char) glyphs.getGlyphId(character);
            }
        }
        return table;
    }

    private void draw(Page page, Letter letter) {
        page.ascii("q 1 0 0 1 0 0 cm /Xf2 Do Q\nBT\n0.08 g\n");
        page.start();
        page.at(LEFT, 743.6).font(2, "10").show(letter.customer().postcode());
        String street = letter.customer().city() + letter.customer().address1();
        page.at(LEFT, 731.4).show(street);
        page.at(LEFT, 719.2).show(letter.customer().name());
        page.at(LEFT, 707).show(letter.customer().contact() + " 收");
        page.at(387.66, 743.6).font(1, "8.5").show(letter.letterNo());
        String mailing = date(letter.mailingDay());
        page.at(387.66, 731.2).font(2, "8.5").show(mailing);
        page.at(387.66, 718.8).show(letter.customer().customerNo());
        page.ascii("0.4 g\n");
        page.at(LEFT, 22.68).font(2, "7").show("函件编号 " + letter.letterNo());
        page.at(489.55, 22.68).show("第 1 页，共 1 页");
        page.ascii("ET\nq 1 0 0 1 0 0 cm /Xf3 Do Q\nBT\n0.08 g\n");
        page.start();
        page.at(LEFT, 42.57).font(1, "8.5").show(grouped(letter.reference()));
        page.at(274.96, 117.57).font(2, "8.5").show(letter.customer().name());
        page.at(274.96, 92.57).show(letter.customer().customerNo());
        String payable = "¥" + amount(letter.payable());
        page.at(274.96, 67.57).font(1, "9.5").show(payable);
        String payBy = date(letter.payBy());
        page.at(274.96, 42.57).font(1, "8.5").show(payBy);
        page.ascii("ET\n");
        code(page, QrCode.modules(QrCode.content(letter, company)));
        page.ascii("q 1 0 0 1 76.54 632.8 cm /Xf4 Do Q\nBT\n");
        page.start();
        page.at(LEFT, 616.95).font(2, "10").show("尊敬的" + letter.customer().name() + "：");
        int most = 0;
        for (LetterItem item : letter.items()) {
            most = Math.max(most, item.daysPastDue());
        }
        double y = paragraph(page, 596.95, "经核对账目，截至 " + mailing + "，贵公司尚有下列款项逾期未付，最早一笔已逾期 " + most
                + " 天。相信这可能是一时疏忽。");
        items(page, letter, y);
        page.ascii("q 1 0 0 1 76.54 334.9 cm /Xf6 Do Q\nBT\n");
        page.start();
        page.at(86.54, 371.9).font(1, "15").show(payable);
        page.at(RIGHT - 10 - width(1, 11, payBy), 371.9).font(1, "11").show(payBy);
        page.at(121.54, 350.1).font(1, "10.5").show(AmountInWords.chinese(letter.payable()));
        paragraph(page, 319.05, "上述款项未按期支付，已违反合同约定。请于 " + payBy + "前付清应付总额，并注明付款附言。");
        page.ascii("ET\nq 1 0 0 1 76.54 294.9 cm /Xf7 Do Q\nq 1 0 0 1 76.54 224.9 cm /Xf8 Do Q\n");
    }

    private void items(Page page, Letter letter, double below) {
        page.ascii("ET\nq 1 0 0 1 76.54 536.3 cm /Xf5 Do Q\nBT\n0.4 g\n");
        page.start();
        LetterItem first = letter.items().getFirst();
        page.at(124.54, 558.3).font(2, "7.6").show("合同：" + first.contractNo() + "，签订日期 " + date(first.contractDate()));
        page.ascii("0.08 g\n");
        page.face(2, "8.2");
        double y = 526.8;
        for (LetterItem item : letter.items()) {
            page.at(LEFT, y).show(item.documentNo());
            page.at(316.59, y).show(item.documentDate().toString());
            page.at(371.59, y).show(item.dueDate().toString());
            page.at(459.49, y).show(Integer.toString(item.daysPastDue()));
            String demanded = amount(item.demanded());
            page.at(RIGHT - width(2, 8.2, demanded), y).show(demanded);
            y -= 13.6;
        }
        page.ascii("ET\n0.86 g\n");
        for (int row = 0; row < 8; row++) {
            page.ascii("76.54 ").hundredths(52255 - row * 1360).ascii("462.05 0.3 re\n");
        }
        page.ascii("f\n0.08 g\n76.54 427.15 462.05 0.7 re\nf\nBT\n");
        page.start();
        page.at(LEFT, 416.5).font(1, "8.2").show("合计");
        String total = amount(letter.demanded());
        page.at(RIGHT - width(1, 8.2, total), 416.5).show(total);
        page.ascii("ET\n");
    }

    /** Lines as full as they go; what must not begin a line is drawn in by closer setting. @return below the last line */
    private double paragraph(Page page, double top, String text) {
        page.face(2, "10");
        double y = top;
        int from = 0;
        while (from < text.length()) {
            double width = 0;
            int to = from;
            while (to < text.length() && width + widths[1][glyphs[1][text.charAt(to)]] / 100.0 <= WIDTH) {
                width += widths[1][glyphs[1][text.charAt(to++)]] / 100.0;
            }
            // No line of one or two characters either: they are drawn in as well.
            boolean drawnIn = to < text.length() && (NEVER_FIRST.indexOf(text.charAt(to)) >= 0 || text.length() - to <= 2);
            while (drawnIn && to < text.length() && (NEVER_FIRST.indexOf(text.charAt(to)) >= 0 || text.length() - to <= 2)) {
                width += widths[1][glyphs[1][text.charAt(to++)]] / 100.0;
            }
            boolean set = drawnIn || to < text.length();
            if (set) {
                page.hundredths(Math.round((WIDTH - width) / (to - from) * 100)).ascii("Tc\n");
            }
            page.at(LEFT, y).show(text.substring(from, to).strip());
            if (set) {
                page.ascii("0 Tc\n");
            }
            from = to;
            y -= 15.5;
        }
        return y;
    }

    private static void code(Page page, byte[][] modules) {
        page.ascii("q 70.8661 0 0 70.8661 467.7209 62.7087 cm BI/W ").number(modules.length).ascii("/H ").number(modules.length)
                .ascii("/IM true/BPC 1/F/AHx ID ");
        for (byte[] row : modules) {
            for (int column = 0; column < row.length; column += 8) {
                int eight = 0;
                for (int bit = column; bit < column + 8; bit++) {
                    eight = eight << 1 | (bit < row.length && row[bit] == 1 ? 0 : 1);
                }
                page.put("0123456789abcdef".charAt(eight >> 4)).put("0123456789abcdef".charAt(eight & 15));
            }
        }
        page.ascii("> EI Q\n");
    }

    private double width(int face, double size, String text) {
        char[] table = glyphs[face - 1];
        int sum = 0;
        for (int index = 0; index < text.length(); index++) {
            sum += widths[face - 1][table[text.charAt(index)]];
        }
        return sum * size / 1000;
    }

    private static String amount(Money money) {
        long minor = money.minor();
        StringBuilder turned = new StringBuilder(16).append((char) ('0' + minor % 10)).append((char) ('0' + minor / 10 % 10)).append('.');
        long whole = minor / 100;
        int digits = 0;
        do {
            if (digits > 0 && digits % 3 == 0) {
                turned.append(',');
            }
            turned.append((char) ('0' + whole % 10));
            whole /= 10;
            digits++;
        } while (whole > 0);
        return turned.reverse().toString();
    }

    private static String grouped(String text) {
        StringBuilder grouped = new StringBuilder(28);
        for (int index = 0; index < text.length(); index++) {
            if (index > 0 && index % 4 == 0) {
                grouped.append(' ');
            }
            grouped.append(text.charAt(index));
        }
        return grouped.toString();
    }

    private static String date(LocalDate date) {
        return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }

    /** The content of one page. */
    private final class Page {

        private byte[] bytes = new byte[1 << 15];
        private int length;
        private long lineX;
        private long lineY;
        private int face;
        private String size = "";

        void start() {
            lineX = 0;
            lineY = 0;
        }

        Page put(int value) {
            bytes[length++] = (byte) value;
            return this;
        }

        Page ascii(String text) {
            for (int index = 0; index < text.length(); index++) {
                bytes[length++] = (byte) text.charAt(index);
            }
            return this;
        }

        Page number(long value) {
            return ascii(Long.toString(value));
        }

        /** Followed by a space. */
        Page hundredths(long value) {
            long rest = value;
            if (rest < 0) {
                put('-');
                rest = -rest;
            }
            number(rest / 100);
            if (rest % 100 != 0) {
                put('.').put('0' + (int) (rest / 10 % 10));
                if (rest % 10 != 0) {
                    put('0' + (int) (rest % 10));
                }
            }
            return put(' ');
        }

        Page at(double x, double y) {
            long wantedX = Math.round(x * 100);
            long wantedY = Math.round(y * 100);
            hundredths(wantedX - lineX).hundredths(wantedY - lineY).ascii("Td\n");
            lineX = wantedX;
            lineY = wantedY;
            return this;
        }

        Page font(int wanted, String wantedSize) {
            face(wanted, wantedSize);
            return this;
        }

        void face(int wanted, String wantedSize) {
            if (face != wanted || !size.equals(wantedSize) || length < 200) {
                face = wanted;
                size = wantedSize;
                ascii("/F").number(wanted).put(' ').ascii(wantedSize).ascii(" Tf\n");
            }
        }

        void show(String text) {
            char[] table = glyphs[face - 1];
            put('(');
            for (int index = 0; index < text.length(); index++) {
                int glyph = table[text.charAt(index)];
                escaped(glyph >> 8);
                escaped(glyph & 255);
            }
            ascii(")Tj\n");
        }

        private void escaped(int value) {
            switch (value) {
                case '(', ')', '\\' -> put('\\').put(value);
                case '\r' -> put('\\').put('r');
                case '\n' -> put('\\').put('n');
                default -> put(value);
            }
        }
    }
}
