package receivables.settings;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import receivables.ledger.Role;

/**
 * The section {@code approvals} of {@code config/application.yml}: who may consent to what, and up to which sum.
 *
 * <pre>{@code
 * LOCK: [OWNER]
 * LAWYER: [{role: OWNER}, {role: GENERAL_MANAGER, up_to: 100000}]
 * }</pre>
 *
 * @param roles by subject
 * @param limits by subject and role, in major units of company currency; a role without one has no limit
 */
record ApprovalsSection(SortedMap<String, Set<Role>> roles, SortedMap<String, Map<Role, BigDecimal>> limits) {

    /** What may need consent: the subjects of {@link receivables.ledger.Approvals}. */
    private static final List<String> SUBJECTS =
            List.of("AGENCY", "CONTRADICTS", "HOLD_ORDERS", "LAWYER", "LITIGATION", "LOCK", "PAYER_IS", "PROMISE", "RATING", "REFUND",
            "RESTORE_CREDIT", "STATEMENT", "WRITE_OFF");
    /** Questions about a sum: the others cannot have a limit. */
    private static final List<String> ABOUT_A_SUM = List.of("AGENCY", "LAWYER", "LITIGATION", "LOCK", "PROMISE", "REFUND", "WRITE_OFF");
    /** Configurations kept from before drafts of statements could be stopped, letters were checked or orders held, say nothing of them. */
    private static final List<String> NEWER = List.of("STATEMENT", "CONTRADICTS", "HOLD_ORDERS", "RATING");

    static ApprovalsSection read(Section section) {
        ApprovalsSection approvals = new ApprovalsSection(new TreeMap<>(), new TreeMap<>());
        for (String subject : SUBJECTS) {
            if (!NEWER.contains(subject) || section.has(subject)) {
                approvals.read(section, subject);
            }
        }
        section.done();
        return approvals;
    }

    private void read(Section section, String subject) {
        List<Role> all = new ArrayList<>();
        Map<Role, BigDecimal> upTo = new EnumMap<>(Role.class);
        if (section.hasSections(subject)) {
            for (Section approver : section.sections(subject, "role")) {
                Role role = approver.choice("role", Role.class);
                all.add(role);
                if (approver.has("up_to")) {
                    upTo.put(role, approver.decimal("up_to", "0.01", "1000000000000"));
                }
                approver.done();
            }
        } else {
            all.addAll(section.choices(subject, Role.class));
        }
        if (all.isEmpty()) {
            return;
        }
        if (!upTo.isEmpty() && !ABOUT_A_SUM.contains(subject)) {
            section.mistake(subject, "no_question_of_a_sum");
        } else if (all.size() == upTo.size()) {
            section.mistake(subject, "limit_for_every_role");
        } else if (EnumSet.copyOf(all).size() < all.size() && !upTo.isEmpty()) {
            section.mistake(subject, "role_twice");
        }
        roles.put(subject, Collections.unmodifiableSet(EnumSet.copyOf(all)));
        if (!upTo.isEmpty()) {
            limits.put(subject, Collections.unmodifiableMap(upTo));
        }
    }
}
