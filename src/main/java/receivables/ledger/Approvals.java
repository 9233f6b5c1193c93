package receivables.ledger;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import receivables.money.Money;

/**
 * Who may consent to what: four eyes. A decision that needs approval acts only after an APPROVE that refers to it, by another known person
 * of a role configured for its subject.
 *
 * @param staff by staff number
 * @param roles subject (WRITE_OFF, REFUND, PAYER_IS, LAWYER, LOCK, AGENCY, LITIGATION, RESTORE_CREDIT, PROMISE …) → roles that may approve
 * it; a subject without an entry needs OWNER
 * @param limits up to which sum
 */
public record Approvals(Map<String, Staff> staff, Map<String, Set<Role>> roles, ApprovalLimits limits) {

    /** Lines of command may run in circles by mistake; nobody's is longer than this. */
    private static final int LONGEST_LINE = 20;

    public Approvals {
        staff = Map.copyOf(staff);
        roles = Map.copyOf(roles);
    }

    /** Nobody has a limit. */
    public Approvals(Map<String, Staff> staff, Map<String, Set<Role>> roles) {
        this(staff, roles, ApprovalLimits.NONE);
    }

    /**
     * The member of staff that a person's entry means: the number itself, or the only number that differs from it in nothing but case and
     * width (ｓ１２ is S12). Empty: nobody, or more than one.
     */
    public Optional<Staff> person(String entry) {
        if (entry == null || entry.isBlank()) {
            return Optional.empty();
        }
        Staff exact = staff.get(entry);
        if (exact != null) {
            return Optional.of(exact);
        }
        List<Staff> alike = staff.values().stream().filter(person -> folded(person.staffNo()).equals(folded(entry))).toList();
        return alike.size() == 1 ? Optional.of(alike.getFirst()) : Optional.empty();
    }

    private static String folded(String staffNo) {
        return Normalizer.normalize(staffNo, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
    }

    /** True when both entries mean the same person, whoever knows him. */
    public boolean isSamePerson(String one, String other) {
        if (one == null || other == null || one.isBlank() || other.isBlank()) {
            return false;
        }
        return one.equals(other) || person(one).isPresent() && person(one).equals(person(other));
    }

    /** True when the person is known and has a role that may approve the subject. */
    public boolean mayApprove(String staffNo, String subject) {
        return person(staffNo).filter(person -> rolesFor(subject).contains(person.role())).isPresent();
    }

    /** The same for one matter. @param amount what it is about; null: not known, which only a role without a limit may consent to */
    public boolean mayApprove(String staffNo, String subject, Money amount) {
        return mayApprove(staffNo, subject) && limits.reach(subject, person(staffNo).orElseThrow().role(), amount);
    }

    /** Up to which sum the person may consent, in company currency; empty: without limit, or not at all. */
    public Optional<Money> limit(String staffNo, String subject) {
        return person(staffNo).map(person -> limits.of(subject, person.role()));
    }

    /** The roles that may consent to the subject. */
    public Set<Role> rolesFor(String subject) {
        return roles.getOrDefault(subject, Set.of(Role.OWNER));
    }

    /**
     * Staff number of the first of the role on the way up from the given person, else the first of the role in the house; empty: nobody has
     * it.
     */
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
}
