package receivables.sample;

import java.util.ArrayList;
import java.util.List;

/**
 * Where customers live: real cities, districts and postcodes with made-up house numbers; for foreign countries also how names and legal
 * forms look there.
 */
final class Places {

    /**
     * A Chinese district.
     * @param region empty for the municipalities, which are their own region
     * @param shortName as companies carry it in their names
     */
    record District(String region, String city, String shortName, String district, String postcode, String areaCode) {
    }

    /** A foreign country. @param cores invented first parts of names @param people contact persons */
    record Country(String code, String currency, List<String> forms, List<String> cores, List<String> trades, List<String> people,
            List<Town> towns) {
    }

    /** @param street with % for the house number @param dialling country and area code */
    record Town(String city, String region, String postcode, String street, String dialling) {
    }

    /** A finished address, as the customer file has it. */
    record Address(String line1, String line2, String city, String region, String postcode, String country) {
    }

    static final List<District> DISTRICTS = WordLists.lines("places-zh.csv").stream().skip(1).map(Places::district).toList();
    static final List<Country> COUNTRIES = countries();

    private static final List<String> ROADS = WordLists.list("road");
    private static final List<String> BUILDINGS = WordLists.list("building");

    private Places() {
    }

    static Address address(District place, Dice dice) {
        String street = place.district() + dice.pick(ROADS) + dice.between(1, 999) + "号";
        String building = dice.chance(60) ? dice.pick(BUILDINGS) + dice.between(1, 12) + "幢" + dice.between(1, 22) + "0"
                + dice.between(1, 9) + "室" : "";
        return new Address(street, building, place.city(), place.region(), place.postcode(), "CN");
    }

    static Address address(Country country, Town town, Dice dice) {
        String street = town.street().replace("%", Integer.toString(dice.between(1, 240)));
        return new Address(street, "", town.city(), town.region(), town.postcode(), country.code());
    }

    private static District district(String line) {
        String[] cells = line.split(",");
        return new District(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5]);
    }

    private static List<Country> countries() {
        List<Country> countries = new ArrayList<>();
        for (String line : WordLists.lines("foreign.txt")) {
            int blank = line.indexOf(' ');
            String key = line.substring(0, blank);
            String rest = line.substring(blank + 1);
            if (key.equals("country")) {
                String[] parts = rest.split(" ");
                countries.add(new Country(parts[0], parts[1], new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(),
                        new ArrayList<>()));
                continue;
            }
            Country country = countries.getLast();
            List<String> words = List.of(rest.split(";", -1)).stream().map(String::strip).toList();
            switch (key) {
                case "forms" -> country.forms().addAll(words);
                case "cores" -> country.cores().addAll(words);
                case "trades" -> country.trades().addAll(words);
                case "people" -> country.people().addAll(words);
                case "place" -> country.towns().add(new Town(words.get(0), words.get(1), words.get(2), words.get(3), words.get(4)));
                default -> throw new IllegalStateException("foreign.txt: unknown line: " + line);
            }
        }
        return List.copyOf(countries);
    }
}
