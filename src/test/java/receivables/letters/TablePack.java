package receivables.letters;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.Image;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfWriter;
import receivables.ledger.Company;
import receivables.ledger.Language;
import receivables.ledger.Letter;
import receivables.ledger.LetterItem;
import receivables.letters.draw.Notation;
import receivables.letters.draw.QrCode;
import receivables.letters.draw.Typefaces;
import receivables.money.AmountInWords;

/**
 * A Chinese first letter as the PDF library's own manual would make it, of paragraphs and tables: the second thing the press is measured
 * against.
 */
final class TablePack {

    private final Company company;
    private final Font body = new Font(Typefaces.loaded().open(Typefaces.REGULAR), 10);
    private final Font small = new Font(Typefaces.loaded().open(Typefaces.REGULAR), 8);
    private final Font bold = new Font(Typefaces.loaded().open(Typefaces.BOLD), 13);

    TablePack(Company company) {
        this.company = company;
    }

    void write(Path target, List<Letter> letters) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(target), 1 << 16)) {
            Document document = new Document(PageSize.A4, 76, 56, 45, 30);
            PdfWriter.getInstance(document, out).setFullCompression();
            document.open();
            for (Letter letter : letters) {
                document.newPage();
                draw(document, letter);
            }
            document.close();
        }
    }

    private void draw(Document document, Letter letter) throws IOException {
        Language language = Language.ZH;
        document.add(new Paragraph(company.name().zh(), bold));
        document.add(new Paragraph(company.name().en() + "   " + company.address().zh() + "  " + company.postcode() + "   "
                + company.website(), small));
        PdfPTable head = new PdfPTable(new float[] {62, 14, 24});
        head.setWidthPercentage(100);
        PdfPCell address = new PdfPCell(new Phrase(letter.customer().postcode() + "\n" + letter.customer().city()
                + letter.customer().address1() + "\n"
                + letter.customer().name() + "\n" + letter.customer().contact() + " 收", body));
        address.setBorder(0);
        head.addCell(address);
        head.addCell(plain("函件编号\n日期\n客户编号\n联系人\n电话\n电子邮箱"));
        head.addCell(plain(letter.letterNo() + "\n" + Notation.of(letter).longDate(letter.mailingDay()) + "\n"
                + letter.customer().customerNo() + "\n"
                + company.contact().zh() + "\n" + company.phone() + "\n" + company.email()));
        document.add(head);
        document.add(new Paragraph("催款函（第一次）", bold));
        document.add(new Paragraph("尊敬的" + letter.customer().name() + "：", body));
        int most = letter.items().stream().mapToInt(LetterItem::daysPastDue).max().orElse(0);
        document.add(new Paragraph("经核对账目，截至 " + Notation.of(letter).longDate(letter.mailingDay()) + "，贵公司尚有下列货款逾期未付，最早一笔已逾期 " + most
                + " 天。我们相信这可能是一时疏忽，特函提请贵公司留意。", body));
        PdfPTable table = new PdfPTable(new float[] {52, 12, 12, 10, 14});
        table.setWidthPercentage(100);
        table.setSpacingBefore(8);
        for (String name : List.of("单据编号", "开票日期", "到期日", "逾期天数", "应付金额")) {
            table.addCell(plain(name));
        }
        for (LetterItem item : letter.items()) {
            table.addCell(ruled(item.documentNo(), Element.ALIGN_LEFT));
            table.addCell(ruled(item.documentDate().toString(), Element.ALIGN_LEFT));
            table.addCell(ruled(item.dueDate().toString(), Element.ALIGN_LEFT));
            table.addCell(ruled(Integer.toString(item.daysPastDue()), Element.ALIGN_RIGHT));
            table.addCell(ruled(Notation.of(letter).amount(item.demanded()), Element.ALIGN_RIGHT));
        }
        document.add(table);
        document.add(new Paragraph("应付总额 " + Notation.of(letter).withCurrency(letter.payable()) + "   最迟付款日 "
                + Notation.of(letter).longDate(letter.payBy()), bold));
        document.add(new Paragraph("大写 " + AmountInWords.chinese(letter.payable()), bold));
        document.add(new Paragraph("上述款项未按合同约定的期限支付，已构成违约。请于 " + Notation.of(letter).longDate(letter.payBy())
                + "前付清应付总额，并注明付款附言。", body));
        document.add(new Paragraph("如届时仍未收到款项，我们将不得不按合同约定计收逾期利息，并暂停后续供货。如贵公司已于近日付款，或对账目有异议，请即与我们联系。", body));
        document.add(new Paragraph(company.name().zh() + "\n财务部 （盖章）\n" + Notation.of(letter).longDate(letter.mailingDay()), body));
        slip(document, letter);
    }

    private void slip(Document document, Letter letter) throws IOException {
        Company.BankAccount account = company.bankAccountFor(letter.currency());
        PdfPTable slip = new PdfPTable(new float[] {42, 42, 16});
        slip.setWidthPercentage(100);
        slip.setSpacingBefore(30);
        slip.addCell(plain("付款单\n收款户名\n" + account.accountName().zh() + "\n开户银行\n" + account.bank().zh() + " SWIFT " + account.swift()
                + "\n银行账号\n"
                + account.accountNo() + "\n付款附言\n" + Figures.groupedByFour(letter.reference())));
        slip.addCell(plain("付款单位\n" + letter.customer().name() + "\n客户编号\n" + letter.customer().customerNo() + "\n应付总额\n"
                + Notation.of(letter).withCurrency(letter.payable()) + "\n最迟付款日\n" + Notation.of(letter).longDate(letter.payBy())));
        byte[][] modules = QrCode.modules(QrCode.content(letter, company));
        int bytesPerRow = (modules.length + 7) / 8;
        byte[] bits = new byte[bytesPerRow * modules.length];
        for (int y = 0; y < modules.length; y++) {
            for (int x = 0; x < modules.length; x++) {
                if (modules[y][x] == 0) {
                    bits[y * bytesPerRow + x / 8] |= (byte) (0x80 >> x % 8);
                }
            }
        }
        PdfPCell code = new PdfPCell(Image.getInstance(modules.length, modules.length, 1, 1, bits), true);
        code.setBorder(0);
        slip.addCell(code);
        document.add(slip);
    }

    private PdfPCell plain(String text) {
        PdfPCell cell = new PdfPCell(new Phrase(text, small));
        cell.setBorder(0);
        return cell;
    }

    private PdfPCell ruled(String text, int alignment) {
        PdfPCell cell = new PdfPCell(new Phrase(text, small));
        cell.setBorder(PdfPCell.BOTTOM);
        cell.setHorizontalAlignment(alignment);
        return cell;
    }
}
