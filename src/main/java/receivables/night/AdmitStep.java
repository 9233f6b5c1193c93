package receivables.night;

import receivables.settings.StepName;

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
        progress.advance(shift.admission().admit(shift.businessDate(), bank::run).size());
        new RemittanceAdmission(shift, bank.tellers()).run();
    }
}
