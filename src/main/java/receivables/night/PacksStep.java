package receivables.night;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import receivables.ledger.Letter;
import receivables.ledger.LetterStatus;
import receivables.ledger.ManifestRow;
import receivables.letters.check.CheckedPack;
import receivables.letters.pack.PackEntry;
import receivables.letters.pack.PackPlan;
import receivables.letters.pack.PackResult;
import receivables.outbox.JobTicketCsv;
import receivables.settings.StepName;
import receivables.store.LetterPlace;

/**
 * Draws the packs, one partition a pack: written to a {@code .part} file, read back with another library, renamed when all of it is right.
 * Where its letters lie is stored with them; its job ticket and what is wrong with letters that failed and were left out are notes for the
 * last step.
 */
final class PacksStep implements NightStep.Partitioned {

    private static final int BATCH = 200;

    private final Shift shift;
    private final PackPlans plans;

    PacksStep(Shift shift, PackPlans plans) {
        this.shift = shift;
        this.plans = plans;
    }

    @Override
    public StepName step() {
        return StepName.PACKS;
    }

    @Override
    public List<Partition> partitions() {
        return plans.all().stream().map(PackPlan::name).map(name -> new Partition(name, Map.of("pack", name))).toList();
    }

    @Override
    public void run(Partition partition, Progress progress) throws IOException {
        PackPlan plan = plans.named(partition.value("pack"));
        Path folder = Files.createDirectories(shift.packsFolder());
        Path part = folder.resolve(plan.name() + ".pdf.part");
        progress.advance(plan.entries().size());
        CheckedPack pack = CheckedPack.write(shift.press(), part, plan, LettersInOrder::new);
        FailedLetters.keep(shift, plan.name(), pack.failed());
        if (pack.result() != null) {
            keep(plan, pack.result());
            Files.move(part, folder.resolve(plan.name() + ".pdf"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /**
     * Draws a pack anew without some of its letters. That they are left out is kept last: killed before, all of it is done again.
     *
     * @param leftOut every letter of the pack that must not be in it, with the reasons
     */
    void redraw(PackPlan plan, Map<String, List<String>> leftOut) throws IOException {
        Path folder = shift.packsFolder();
        PackPlan rest = plan.without(leftOut.keySet());
        if (rest.entries().isEmpty()) {
            Files.deleteIfExists(folder.resolve(plan.name() + ".pdf"));
            StepNote.TICKET.takeAway(shift, step(), plan.name());
        } else {
            Path part = folder.resolve(plan.name() + ".pdf.part");
            keep(rest, CheckedPack.write(shift.press(), part, rest, LettersInOrder::new).result());
            Files.move(part, folder.resolve(plan.name() + ".pdf"), StandardCopyOption.REPLACE_EXISTING);
        }
        FailedLetters.keep(shift, plan.name(), leftOut);
    }

    private void keep(PackPlan plan, PackResult result) {
        StepNote.TICKET.leave(shift, step(), plan.name(), List.of(new JobTicketCsv.Row(plan.name(),
                plan.entries().getFirst().status() == LetterStatus.READY, shift.mailingDay(), plan.language(), plan.envelopeName(),
                plan.fewestSheets(), plan.mostSheets(), result.rows().size(), result.rows().stream().mapToInt(ManifestRow::sheets).sum(),
                result.pages(), plan.envelope().duplex(), plan.envelope().marks(), plan.envelope().addressSheet(), result.sha256())));
        shift.letters().putPlaces(shift.businessDate(), result.rows().stream()
                .map(row -> new LetterPlace(row.letterNo(), plan.name(), row.sequence(), row.firstPage(), row.pages())).toList());
    }

    /** Reads the letters as they are drawn, some hundred at a time, so that a pack of any length needs little memory. */
    private final class LettersInOrder implements Iterator<Letter> {

        private final List<String> numbers;
        private final Deque<Letter> read = new ArrayDeque<>();
        private int next;

        LettersInOrder(PackPlan plan) {
            this.numbers = plan.entries().stream().map(PackEntry::letterNo).toList();
        }

        @Override
        public boolean hasNext() {
            return !read.isEmpty() || next < numbers.size();
        }

        @Override
        public Letter next() {
            if (read.isEmpty()) {
                List<String> batch = numbers.subList(next, Math.min(next + BATCH, numbers.size()));
                next += batch.size();
                read.addAll(shift.letters().contents(shift.businessDate(), batch));
            }
            return read.removeFirst();
        }
    }
}
