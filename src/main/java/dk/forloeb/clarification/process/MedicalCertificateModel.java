package dk.forloeb.clarification.process;

/** Names used by medical-certificate.bpmn. */
final class MedicalCertificateModel {

    static final String PROCESS_ID = "medical-certificate";

    private MedicalCertificateModel() {}

    /** Elements that people or time act on. */
    static final class Elements {
        static final String REQUEST_CERTIFICATE = "UserTask_RequestCertificate";
        static final String REGISTER_CERTIFICATE = "UserTask_RegisterCertificate";
        static final String REMINDER_DUE = "BoundaryEvent_ReminderDue";
        static final String CERTIFICATE_RECEIVED = "EndEvent_CertificateReceived";
        static final String CERTIFICATE_WAIVED = "EndEvent_CertificateWaived";

        private Elements() {}
    }
}
