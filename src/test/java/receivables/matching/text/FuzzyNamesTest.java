package receivables.matching.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FuzzyNamesTest {

    private static final String PLACES = "上海北京广州深圳杭州苏州南京天津武汉成都重庆西安青岛大连宁波厦门";
    private static final String SIGNS = "宏远达华信恒泰盛隆嘉利安康顺丰瑞祥和美佳鑫源兴业腾飞龙凯正大成功立邦友谊长江海天明亮光辉";
    private static final List<String> TRADES = List.of("贸易", "科技", "实业", "电子", "机械", "化工", "食品", "物流");
    private static final List<String> WORDS =
            List.of("NORTHERN", "PACIFIC", "GLOBAL", "UNITED", "SILVER", "MAPLE", "HARBOR", "SUMMIT", "CRYSTAL", "EVERGREEN", "TITAN",
            "FALCON");
    private static final List<String> SECTORS =
            List.of("TRADING", "LOGISTICS", "FOODS", "MACHINERY", "TEXTILES", "ELECTRONICS", "CHEMICALS", "PAPER");

    @ParameterizedTest
    @CsvSource({
        "SAPPHIRE ELECTRONIC, C1, true", "SAPHIRE ELECTRONICS, C1, true", "SAPPHIRE ELECTRONICS 2, C1, false", "上海宏远贸, C2, true",
                "上海宏达贸易, C2, false",
        "上海宏远贸易集团, C2, false"})
    void likeNames(String payer, String customer, boolean isLike) {
        FuzzyNames names = FuzzyNames.of(List.of(new FuzzyNames.Name("C1", "SAPPHIRE ELECTRONICS"), new FuzzyNames.Name("C2", "上海宏远贸易"),
                new FuzzyNames.Name("C3", "QUARTZ MINING")).iterator());
        List<FuzzyNames.Candidate> like = names.like(payer, 3);
        assertEquals(customer, like.getFirst().customerNo());
        assertEquals(isLike, like.getFirst().similarity() >= 0.92, like::toString);
    }

    @Test
    void twoThousandPayersAgainstAHundredThousandNames() {
        Random random = new Random(7);
        List<FuzzyNames.Name> names = new ArrayList<>();
        for (int index = 0; index < 100_000; index++) {
            names.add(new FuzzyNames.Name("C" + index, index % 5 == 0 ? western(random, index) : chinese(random)));
        }
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        FuzzyNames index = FuzzyNames.of(names.iterator());
        int found = 0;
        for (int query = 0; query < 2_000; query++) {
            String known = names.get(random.nextInt(names.size())).nameKey();
            String cut = known.substring(0, known.length() - 1);
            found += index.like(cut, 5).stream().anyMatch(candidate -> candidate.similarity() > 0.92) ? 1 : 0;
        }
        long milliseconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1_000_000;
        System.out.println("2,000 unknown payers against 100,000 names: " + milliseconds + " ms of CPU, " + found + " with a like name");
        assertTrue(found > 1_500, "found " + found);
        assertTrue(milliseconds < 12_000, milliseconds + " ms");
    }

    private static String chinese(Random random) {
        int place = 2 * random.nextInt(PLACES.length() / 2);
        StringBuilder name = new StringBuilder(PLACES.substring(place, place + 2));
        for (int index = 0; index < 3; index++) {
            name.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return name.append(TRADES.get(random.nextInt(TRADES.size()))).toString();
    }

    private static String western(Random random, int index) {
        return WORDS.get(random.nextInt(WORDS.size())) + " " + WORDS.get(random.nextInt(WORDS.size())) + " "
                + SECTORS.get(random.nextInt(SECTORS.size()))
                + (index % 3 == 0 ? " " + (char) ('A' + random.nextInt(26)) + (char) ('A' + random.nextInt(26))
                + (char) ('A' + random.nextInt(26)) : "");
    }
}
