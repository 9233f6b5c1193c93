package receivables.night;

import receivables.settings.StepName;
import receivables.store.Admission;

/** Lets the rows of tonight's files in: conflicts refused, later versions in the place of earlier ones. */
final class AdmitStep implements NightStep.Single {

    private final Shift shift;

    AdmitStep(Shift shift) {
        this.shift = shift;
    }

    @Override
    public StepName step() {
        return StepName.ADMIT;
    }

    @Override
    public void run(Progress progress) {
        BankAdmission bank = new BankAdmission(shift);
        Admission admission = shift.admission();
        progress.advance(admission.admit(shift.businessDate(), bank::run).size());
        Notices lists = new Notices(shift, "lists");
        admission.noticed().forEach(lists::add);
        lists.write();
        new RemittanceAdmission(shift, bank.tellers()).run();
    }
}
