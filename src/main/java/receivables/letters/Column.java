package receivables.letters;

/** A column of a table. @param width in points @param right figures are aligned on the right @param summed has a total and is carried over pages */
record Column(Label label, float width, boolean right, boolean summed) {

    static Column text(Label label, float width) {
        return new Column(label, width, false, false);
    }

    static Column figure(Label label, float width) {
        return new Column(label, width, true, false);
    }

    static Column sum(Label label, float width) {
        return new Column(label, width, true, true);
    }
}
