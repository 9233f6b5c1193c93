package receivables.night;

/**
 * What a run depends on, as hashes: the inbox's files, config/ and jobs/, and the program itself. A killed run is taken up again only when
 * all three are still the same; otherwise the date is taken back and begun anew.
 */
record Fingerprints(String inbox, String config, String program) {
}
