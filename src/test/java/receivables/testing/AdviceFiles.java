package receivables.testing;

import java.util.List;

/** Writes remittance advice as payers' systems send it. */
public final class AdviceFiles {

    private AdviceFiles() {
    }

    /** An X12 820 of 2 November 2026. @param documents segments behind the payer, without their ends */
    public static String x12(String total, String trace, String payer, String... documents) {
        String head = "ISA*00*          *00*          *ZZ*PAYER          *ZZ*PAYEE          *261102*1200*U*00401*000000121*0*P*:~\n"
                + "GS*RA*PAYER*PAYEE*20261102*1200*121*X*004010~\nST*820*0001~\nBPR*C*" + total
                + "*C*ACH*CTX*01*021000021*DA*DE0411*9876543210*01*071000013*DA*555*20261102~\n"
                + "TRN*1*" + trace + "*121~\nN1*PR*" + payer + "~\n";
        StringBuilder text = new StringBuilder(head);
        List.of(documents).forEach(document -> text.append(document).append("~\n"));
        return text.append("SE*").append(documents.length + 5).append("*0001~\nGE*1*121~\nIEA*1*000000121~\n").toString();
    }

    /** An EDIFACT REMADV of 2 November 2026. @param documents segments behind the total, without their ends */
    public static String edifact(String total, String number, String payer, String... documents) {
        StringBuilder text = new StringBuilder("UNB+UNOC:3+PAYER:14+PAYEE:14+261102:0900+31'\nUNH+1+REMADV:D:96A:UN:EAN010'\nBGM+481+"
                + number
                + "+9'\nDTM+137:20261102:102'\nDTM+203:20261102:102'\nNAD+PR+879::9++" + payer
                + "+Street 12+ISTANBUL'\nCUX+2:EUR:9'\nMOA+12:" + total + "'\n");
        List.of(documents).forEach(document -> text.append(document).append("'\n"));
        return text.append("UNT+").append(documents.length + 8).append("+1'\nUNZ+1+31'\n").toString();
    }
}
