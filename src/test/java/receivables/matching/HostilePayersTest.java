package receivables.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import receivables.ledger.OpenItem;
import receivables.ledger.Receipt;
import receivables.matching.text.PayerNames;
import receivables.money.Money;

/**
 * Payers whose names are like others': twins of one name, names a sign apart, divisions of a firm, names cut by a bank or mistyped,
 * accounts that two share, numbers mistyped into another customer's. Whoever is found is the one who paid.
 */
class HostilePayersTest {

    private static final LocalDate DAY = Books.START;
    private static final int WORLDS = Boolean.getBoolean("receivables.long") ? 2_000 : 200;
    private static final int RECEIPTS = 20;
    private static final List<String> NAMES = List.of(
            "上海宏远贸易有限公司", "上海宏运贸易有限公司", "上海宏远机电有限公司", "宁波湛宁生物科技有限公司", "宁波湛宁生物科技股份有限公司", "Maple Leaf Consulting Ltd",
            "Maple Leaf Consulting Division 34 Ltd", "Sapphire Electronics GmbH", "Sapphire Electronics Division 32 GmbH",
            "Müller & Söhne GmbH", "Mueller Logistik GmbH", "Northern Star Logistics Inc", "Northern Stark Logistics Inc", "北京联付结算中心",
            "广州颂禾化工有限公司", "广州颂和化工有限公司", "Cobalt Mining Industries", "Vanguard Legal Associates", "Riverview Hospitality Inc",
            "Quantum Research Labs");

    private final Map<String, String> names = new TreeMap<>();
    private KnownPayers payers;

    @Test
    void whoIsFoundIsWhoPaid() {
        List<String> wrong = new ArrayList<>();
        int found = 0;
        int knowable = 0;
        for (int seed = 0; seed < WORLDS; seed++) {
            Random random = new Random(seed);
            world();
            for (int index = 0; index < RECEIPTS; index++) {
                String payer = any(random, List.copyOf(names.keySet()));
                int kind = random.nextInt(8);
                Receipt receipt = receipt(random, payer, kind);
                // a number alone proves nothing: it takes its amount
                boolean isKnowable = kind == 0 || kind == 2 || kind == 1 && Integer.parseInt(payer.substring(1)) % 2 == 0;
                knowable += isKnowable ? 1 : 0;
                if (identify(receipt) instanceof PayerAnswer.Certain certain) {
                    found += isKnowable ? 1 : 0;
                    if (!certain.customerNo().equals(payer)) {
                        wrong.add("kind " + kind + ": " + names.get(payer) + " wrote " + receipt + ", taken for " + certain);
                    }
                }
            }
        }
        System.out.println(WORLDS * RECEIPTS + " payers: " + wrong.size() + " wrongly found; " + found + " of " + knowable
                + " that gave a sure sign found");
        assertEquals(List.of(), wrong);
        assertTrue(100 * found >= 97 * knowable, found + " of " + knowable);
    }

    private void world() {
        payers = new KnownPayers();
        List<OpenItem> items = new ArrayList<>();
        for (int index = 0; index < NAMES.size(); index++) {
            String customerNo = "C" + (100 + index);
            names.put(customerNo, NAMES.get(index));
            payers.customer(customerNo, NAMES.get(index)).account(customerNo, "6222" + (1_000_000 + index));
            // half of all invoices have the amount that everyone pays here
            items.addAll(new Books().customer(customerNo).invoice("INV-" + (5_000 + index), index % 2 == 0 ? "100.00"
                    : "230.00").account(null).items());
        }
        payers.account("C100", "SHARED10001").account("C103", "SHARED10001").items(items);
    }

    private Receipt receipt(Random random, String payer, int kind) {
        int index = Integer.parseInt(payer.substring(1)) - 100;
        String name = names.get(payer);
        String number = "INV-" + (5_000 + index);
        return switch (kind) {
            case 0 -> receipt(name, "6222" + (1_000_000 + index), "货款");
            case 1 -> receipt(random.nextBoolean() ? "" : "王小明", "", "代付 " + number);
            case 2 -> receipt("", "6222" + (1_000_000 + index), "");
            case 3 -> receipt(mistyped(random, name), "", "");
            case 4 -> receipt(name.substring(0, Math.max(4, name.length() - 1 - random.nextInt(8))), "", "payment");
            // a number mistyped into somebody else's
            case 5 -> receipt(name, "", "INV-" + (5_000 + random.nextInt(NAMES.size())));
            case 6 -> receipt(name, "SHARED10001", "");
            default -> receipt(name.replace(" ", "").toUpperCase(java.util.Locale.ROOT), random.nextBoolean() ? "99999" : "",
                    Integer.toString(5_000 + random.nextInt(NAMES.size())));
        };
    }

    /** A sign left out, doubled or two changed round; never so that it becomes another's name. */
    private String mistyped(Random random, String name) {
        for (int tries = 0; tries < 20; tries++) {
            int at = 1 + random.nextInt(name.length() - 2);
            String changed = switch (random.nextInt(3)) {
                case 0 -> name.substring(0, at) + name.substring(at + 1);
                case 1 -> name.substring(0, at) + name.charAt(at) + name.substring(at);
                default -> name.substring(0, at) + name.charAt(at + 1) + name.charAt(at) + name.substring(at + 2);
            };
            if (names.values().stream().noneMatch(other -> PayerNames.normalise(other).equals(PayerNames.normalise(changed)))) {
                return changed;
            }
        }
        return name;
    }

    private static Receipt receipt(String name, String account, String text) {
        return new Receipt("R1", DAY, Money.parse("100.00", Books.CNY), name, account, text, "", "", "", null, DAY);
    }

    private PayerAnswer identify(Receipt receipt) {
        return payers.identify(receipt, List.of(), Books.policy(Books.STANDARD, "0.00", "0"));
    }

    private static String any(Random random, List<String> list) {
        return list.get(random.nextInt(list.size()));
    }
}
