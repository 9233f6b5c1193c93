package receivables.letters;

import java.math.BigDecimal;
import java.math.RoundingMode;
import receivables.ledger.Company;
import receivables.ledger.interest.InterestBasis;
import receivables.ledger.Language;
import receivables.ledger.Letter;

/** How a letter names the rate of its interest and what it rests on. */
final class InterestWords {

    private static final int DECIMALS = 4;
    private static final BigDecimal YEAR = BigDecimal.valueOf(365);

    private InterestWords() {
    }

    /** The rate of the mailing day, percent a year. */
    static String rate(Letter letter, Company company, Language language) {
        BigDecimal percent = letter.interestTerms() != null ? letter.interestTerms().percent()
                : letter.customer().interestRate() != null ? letter.customer().interestRate() : company.defaultInterestRate();
        if (percent == null) {
            return "";
        }
        BigDecimal shown = percent.setScale(Math.min(percent.scale(), DECIMALS), RoundingMode.HALF_UP);
        return shown.stripTrailingZeros().toPlainString() + (language == Language.ZH ? "%" : " %");
    }

    private static String daily(Letter letter) {
        return letter.interestTerms().percent().divide(YEAR, DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }

    /** Empty where the rate was agreed: the texts say that themselves. */
    static String basis(Letter letter, Language language) {
        boolean chinese = language == Language.ZH;
        InterestBasis basis = letter.interestTerms() == null ? InterestBasis.AGREED : letter.interestTerms().basis();
        return switch (basis) {
            case AGREED -> "";
            case LPR -> chinese ? "以一年期贷款市场报价利率（LPR）为基础加计" : "based on China's one-year loan prime rate (LPR)";
            case DAILY -> chinese ? "即每日 " + daily(letter) + "%，依据《保障中小企业款项支付条例》"
                    : daily(letter) + " % a day, under China's regulation on payments to small and medium-sized enterprises";
            case EU -> chinese ? "即当期半年参考利率加法定百分点，依据欧盟第 2011/7/EU 号指令"
                    : "the reference rate of the half-year and the points of the law, under Directive 2011/7/EU";
            case UK -> chinese ? "即英格兰银行基准利率加 8 个百分点，依据英国 1998 年《商业债务延迟支付（利息）法》"
                    : "8 % over the Bank of England's base rate, under the Late Payment of Commercial Debts (Interest) Act 1998";
        };
    }
}
