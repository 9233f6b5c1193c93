package receivables.letters;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.Deflater;

/**
 * The file around the pages of {@link HandWrittenPack}: catalogue, forms, fonts, one object after another, and the table of where they lie.
 */
final class HandWrittenFile {

    private static final int FORMS = 3;
    private static final int FONTS = 10;
    private static final int PAGES = 20;

    private final OutputStream out;
    private final int pages;
    private final long[] places;
    private final Shared shared;
    private long length;

    /**
     * What all pages use.
     * @param forms contents
     * @param boxes their sizes
     * @param widthArrays, fontFiles and toUnicode by face, bold first
     */
    record Shared(List<byte[]> forms, List<String> boxes, String[] widthArrays, byte[][] fontFiles, byte[][] toUnicode) {
    }

    HandWrittenFile(OutputStream out, int pages, Shared shared) {
        this.out = out;
        this.pages = pages;
        this.shared = shared;
        this.places = new long[PAGES + 2 * pages];
    }

    void shared() throws IOException {
        text("%PDF-1.4\n");
        object(1, "<</Type/Catalog/Pages 2 0 R>>");
        StringBuilder kids =
                new StringBuilder("<</Type/Pages/MediaBox[0 0 595.28 841.89]/Resources<</Font<</F1 10 0 R/F2 15 0 R>>/XObject<<");
        for (int form = 0; form < shared.forms().size(); form++) {
            kids.append("/Xf").append(form + 2).append(' ').append(FORMS + form).append(" 0 R");
            stream(FORMS + form, "/Type/XObject/Subtype/Form/BBox[" + shared.boxes().get(form)
                    + "]/Resources<</Font<</F1 10 0 R/F2 15 0 R>>>>", shared.forms().get(form));
        }
        kids.append(">>>>/Count ").append(pages).append("/Kids[");
        for (int page = 0; page < pages; page++) {
            kids.append(PAGES + 2 * page).append(" 0 R ");
        }
        object(2, kids.append("]>>").toString());
        for (int face = 0; face < 2; face++) {
            int number = FONTS + 5 * face;
            String name = face == 0 ? "AAAAAA+NotoSansSC-Bold" : "AAAAAB+NotoSansSC-Regular";
            object(number, "<</Type/Font/Subtype/Type0/BaseFont/" + name + "/Encoding/Identity-H/DescendantFonts[" + (number + 1)
                    + " 0 R]/ToUnicode "
                    + (number + 4) + " 0 R>>");
            object(number + 1, "<</Type/Font/Subtype/CIDFontType2/BaseFont/" + name
                    + "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
                    + "/CIDToGIDMap/Identity/DW 1000/FontDescriptor " + (number + 2) + " 0 R/W[" + shared.widthArrays()[face] + "]>>");
            object(number + 2, "<</Type/FontDescriptor/FontName/" + name
                    + "/Flags 4/FontBBox[-1000 -1000 2000 2000]/ItalicAngle 0/Ascent 880/Descent -120"
                    + "/CapHeight 733/StemV 80/FontFile2 " + (number + 3) + " 0 R>>");
            stream(number + 3, "/Length1 " + shared.fontFiles()[face].length, shared.fontFiles()[face]);
            stream(number + 4, "", shared.toUnicode()[face]);
        }
    }

    void page(int index, byte[] packed, int packedLength) throws IOException {
        int number = PAGES + 2 * index;
        object(number, "<</Type/Page/Parent 2 0 R/Contents " + (number + 1) + " 0 R>>");
        places[number + 1] = length;
        text((number + 1) + " 0 obj\n<</Filter/FlateDecode/Length " + packedLength + ">>stream\n");
        out.write(packed, 0, packedLength);
        length += packedLength;
        text("\nendstream\nendobj\n");
    }

    long end() throws IOException {
        long table = length;
        StringBuilder entries = new StringBuilder(20 * places.length + 100);
        entries.append("xref\n0 ").append(places.length).append("\n0000000000 65535 f \n");
        for (int number = 1; number < places.length; number++) {
            String place = Long.toString(places[number]);
            entries.append("0".repeat(10 - place.length())).append(place).append(" 00000 n \n");
        }
        text(entries.append("trailer\n<</Size ").append(places.length).append("/Root 1 0 R>>\nstartxref\n").append(table)
                .append("\n%%EOF\n").toString());
        return length;
    }

    private void object(int number, String content) throws IOException {
        places[number] = length;
        text(number + " 0 obj\n" + content + "\nendobj\n");
    }

    private void stream(int number, String dictionary, byte[] content) throws IOException {
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION);
        deflater.setInput(content);
        deflater.finish();
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 15];
        while (!deflater.finished()) {
            packed.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        places[number] = length;
        text(number + " 0 obj\n<<" + dictionary + "/Filter/FlateDecode/Length " + packed.size() + ">>stream\n");
        packed.writeTo(out);
        length += packed.size();
        text("\nendstream\nendobj\n");
    }

    private void text(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        out.write(bytes);
        length += bytes.length;
    }
}
