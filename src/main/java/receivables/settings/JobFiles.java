package receivables.settings;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

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
                mistakes.add(file, 0, "", "is no job; a job's file is named like month-end.yml: small letters, digits and hyphens");
                return;
            }
            JobFile job = job(name.substring(0, name.length() - 4), YamlFile.read(file, text, mistakes, null));
            jobs.put(job.name(), job);
        });
        if (!jobs.containsKey(JobFile.NIGHTLY)) {
            mistakes.add("jobs/nightly.yml", 0, "", "is missing; restore it from the release");
        }
        return jobs;
    }

    private static JobFile job(String name, Section section) {
        if (COMMANDS.contains(name)) {
            section.mistake("title", "the command " + name + " exists already; give the job's file another name");
        }
        String title = section.text("title");
        String schedule = section.textOr("schedule", "");
        if (!schedule.isEmpty() && schedule.split(" +").length != 5) {
            section.mistake("schedule", "\"" + schedule + "\" is no crontab time; write five fields: minute hour day month weekday");
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
                section.mistake(name, "is no option of a job; " + NearestName.hint(name, OPTIONS));
            }
        }
        String date = defaults.getOrDefault("date", "last-business-day");
        if (!date.matches("last-business-day|last-month-end|[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
            section.mistake("date", "\"" + date + "\" is no date; write last-business-day, last-month-end or a date like 2026-02-28");
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
                section.mistakeAt(line, "steps", "\"" + code + "\" is no step; " + NearestName.hint(code, StepName.codes()));
            } else {
                problem(job, step.get(), before).ifPresent(text -> section.mistakeAt(line, "steps", text));
                before.add(step.get());
                steps.add(new JobFile.Step(step.get(), line));
            }
        }
        if (!before.isEmpty() && !before.contains(StepName.PUBLISH) && !before.equals(EnumSet.of(StepName.PURGE))) {
            section.mistake("steps", "the list ends without publish, so the job would leave nothing; add it at the end");
        }
        return steps;
    }

    private static Optional<String> problem(String job, StepName step, Set<StepName> before) {
        if (before.contains(step)) {
            return Optional.of(step.code() + " stands twice; a step runs once");
        }
        if (before.contains(StepName.PUBLISH)) {
            return Optional.of(step.code() + " stands after publish; nothing can follow what is published");
        }
        if (step.derives() && !job.equals(JobFile.NIGHTLY)) {
            return Optional.of(step.code() + " writes to the ledger, which only the job nightly may do; use " + StepName.AGING.code()
                    + " to read it");
        }
        if (step == StepName.AGING && job.equals(JobFile.NIGHTLY)) {
            return Optional.of("aging is for jobs that only read; in nightly the step accounts ages as well");
        }
        return step.missing(before).map(missing -> step.code() + " cannot work here: it needs " + missing + " before it");
    }
}
