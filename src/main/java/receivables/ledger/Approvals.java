package receivables.ledger;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who may consent to what: four eyes. A decision that needs approval acts only after an APPROVE that refers to it, by another known person of a role configured for its subject.
 *
 * @param staff by staff number
 * @param roles subject (WRITE_OFF, REFUND, PAYER_IS, LAWYER, LOCK, AGENCY, LITIGATION, RESTORE_CREDIT, PROMISE …) → roles that may approve it; a subject without an entry needs OWNER
 */
public record Approvals(Map<String, Staff> staff, Map<String, Set<Role>> roles) {

    /** Lines of command may run in circles by mistake; nobody's is longer than this. */
    private static final int LONGEST_LINE = 20;

    public Approvals {
        staff = Map.copyOf(staff);
        roles = Map.copyOf(roles);
    }

    /** True when the person is known and has a role that may approve the subject. */
    public boolean mayApprove(String staffNo, String subject) {
        Staff person = staff.get(staffNo);
        return person != null && roles.getOrDefault(subject, Set.of(Role.OWNER)).contains(person.role());
    }

    /** Staff number of the first of the role on the way up from the given person, else the first of the role in the house; empty: nobody has it. */
    public String superior(String staffNo, Role role) {
        Staff person = staffNo == null ? null : staff.get(staffNo);
        for (int step = 0; person != null && step < LONGEST_LINE; step++) {
            if (person.role() == role) {
                return person.staffNo();
            }
            person = person.reportsTo() == null ? null : staff.get(person.reportsTo());
        }
        return staff.values().stream().filter(other -> other.role() == role).map(Staff::staffNo).min(Comparator.naturalOrder()).orElse("");
    }

    /** The first valid APPROVE among the decisions that refers to the given key (decision, letter or action number), by someone else than the proposer. */
    public Optional<Decision> approvalOf(String refersTo, String proposedBy, String subject, List<Decision> decisions) {
        return decisions.stream()
                .filter(decision -> decision.action() == DecisionAction.APPROVE && decision.refersTo().equals(refersTo))
                .filter(decision -> !decision.by().equals(proposedBy) && mayApprove(decision.by(), subject))
                .findFirst();
    }
}
