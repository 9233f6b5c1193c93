package receivables.settings;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import receivables.ledger.wording.Sentence;

/** Reads {@code jobs/*.yml} and refuses a list of steps that cannot work, with the reason. */
final class JobFiles {

    /** Once a step, now part of the account pass: job files of earlier nights name it, and those nights are played again with theirs. */
    private static final String FORMER_STEP = "paginate";

    private static final List<String> OPTIONS = List.of("archive", "date", "inbox", "outbox", "quiet");
    /** Commands that are no jobs: a job of that name could never be started. */
    private static final Set<String> COMMANDS =
            Set.of("demo", "replay", "approve", "mailed", "pull", "reprint", "status", "verify", "worker", "test", "help", "bench");

    private JobFiles() {
    }

    static SortedMap<String, JobFile> read(SortedMap<String, String> content, Mistakes mistakes) {
        SortedMap<String, JobFile> jobs = new TreeMap<>();
        content.subMap(ConfigFiles.JOBS, ConfigFiles.JOBS + '\uffff').forEach((file, text) -> {
            String name = file.substring(ConfigFiles.JOBS.length());
            if (!name.matches("[a-z0-9][a-z0-9-]*\\.yml")) {
                mistakes.addFile(file, "no_job");
                return;
            }
            JobFile job = job(name.substring(0, name.length() - 4), YamlFile.read(file, text, mistakes, null));
            jobs.put(job.name(), job);
        });
        if (!jobs.containsKey(JobFile.NIGHTLY)) {
            mistakes.addFile("jobs/nightly.yml", "missing_file");
        }
        return jobs;
    }

    private static JobFile job(String name, Section section) {
        if (COMMANDS.contains(name)) {
            section.mistake("title", "command_exists", name);
        }
        String title = section.text("title");
        String schedule = section.textOr("schedule", "");
        if (!schedule.isEmpty() && schedule.split(" +").length != 5) {
            section.mistake("schedule", "no_crontab", schedule);
        }
        SortedMap<String, String> defaults = section.has("defaults") ? defaults(section.section("defaults")) : new TreeMap<>();
        List<JobFile.Step> steps = steps(name, section);
        section.done();
        return new JobFile(name, title, steps, defaults, schedule);
    }

    private static SortedMap<String, String> defaults(Section section) {
        SortedMap<String, String> defaults = new TreeMap<>();
        for (String name : section.names()) {
            if (OPTIONS.contains(name)) {
                defaults.put(name, section.text(name));
            } else {
                section.mistake(name, "no_job_option", NearestName.hint(name, OPTIONS));
            }
        }
        String date = defaults.getOrDefault("date", "last-business-day");
        if (!date.matches("last-business-day|last-month-end|[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
            section.mistake("date", "no_job_date", date);
        }
        return defaults;
    }

    private static List<JobFile.Step> steps(String job, Section section) {
        List<String> codes = section.texts("steps");
        List<Integer> lines = section.linesOf("steps");
        List<JobFile.Step> steps = new ArrayList<>();
        Set<StepName> before = EnumSet.noneOf(StepName.class);
        for (int index = 0; index < codes.size() && codes.size() == lines.size(); index++) {
            String code = codes.get(index);
            if (code.equals(FORMER_STEP)) {
                continue;
            }
            int line = lines.get(index);
            Optional<StepName> step = StepName.of(code);
            if (step.isEmpty()) {
                section.mistakeAt(line, "steps", Section.said("no_step", code, NearestName.hint(code, StepName.codes())));
            } else {
                problem(job, step.get(), before).ifPresent(what -> section.mistakeAt(line, "steps", what));
                before.add(step.get());
                steps.add(new JobFile.Step(step.get(), line));
            }
        }
        if (!before.isEmpty() && !before.contains(StepName.PUBLISH) && !before.equals(EnumSet.of(StepName.PURGE))) {
            section.mistake("steps", "no_publish");
        }
        return steps;
    }

    private static Optional<Sentence> problem(String job, StepName step, Set<StepName> before) {
        if (before.contains(step)) {
            return Optional.of(Section.said("step_twice", step.code()));
        }
        if (before.contains(StepName.PUBLISH)) {
            return Optional.of(Section.said("step_after_publish", step.code()));
        }
        if (step.derives() && !job.equals(JobFile.NIGHTLY)) {
            return Optional.of(Section.said("step_writes", step.code(), StepName.AGING.code()));
        }
        if (step == StepName.AGING && job.equals(JobFile.NIGHTLY)) {
            return Optional.of(Section.said("aging_in_nightly"));
        }
        return step.missing(before).map(missing -> Section.said("step_needs", step.code(), missing));
    }
}
