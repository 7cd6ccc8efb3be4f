package org.assay;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.beAnnotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Set;
import org.assay.account.Requires;
import org.assay.report.Publications;
import org.assay.review.Reviews;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Service;

/** The rules of the house that the compiler does not know, each with its reason. Exceptions are named, one by one. */
class HouseTest {

    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.assay");

    /** Services that people reach before they are anybody on a desk, or that only the program itself calls. */
    private static final Set<String> WITHOUT_A_DESK = Set.of(
            // The sign-in itself, the first start, and the sample desk.
            "SignIns", "FirstStart", "DemoDesk",
            // One's own name, password and tokens, whatever one's role is.
            "Profile", "Tokens",
            // Guests from outside: their link is what they may do, and each call looks at it.
            "GuestVisits",
            // Behind claim :: lifecycle, which only verdict and review may use; they have asked already.
            "ClaimDesk");

    private static final DescribedPredicate<JavaMethod> THE_PUBLIC_FACE_OF_A_SERVICE =
            DescribedPredicate.describe("are public methods of a service that works on a desk", method -> {
                JavaClass owner = method.getOwner();
                return owner.isAnnotatedWith(Service.class)
                        && owner.getModifiers().contains(JavaModifier.PUBLIC)
                        && method.getModifiers().contains(JavaModifier.PUBLIC)
                        && !method.getModifiers().contains(JavaModifier.STATIC)
                        && !method.getModifiers().contains(JavaModifier.BRIDGE)
                        && !WITHOUT_A_DESK.contains(owner.getSimpleName());
            });

    @Test
    void screensAreKeptApartFromWhatTheyShow() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages("..ui..", "org.assay.text.marker..", "org.assay.workbench..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("com.vaadin.."))
                .because("the rules must be testable, and usable over REST, without a browser"));
    }

    @Test
    void screensAndTheApiKnowNoTables() {
        check(noClasses()
                .that()
                .resideInAnyPackage("..ui..", "..rest..")
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("jakarta.persistence..", "org.hibernate..", "org.springframework.data..", "java.sql.."))
                .because("an entity outside its service is read and changed without its rules"));
    }

    @Test
    void tablesAreARoomsOwnBusiness() {
        check(classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .or()
                .areAssignableTo(Repository.class)
                .should()
                .bePackagePrivate()
                .because("other rooms and screens get summaries, details and ids"));
    }

    @Test
    void everyRouteSaysWhoMayOpenIt() {
        check(classes()
                .that()
                .areAnnotatedWith(Route.class)
                .should(beAnnotatedWith(Requires.class)
                        .or(beAnnotatedWith(PermitAll.class))
                        .or(beAnnotatedWith(AnonymousAllowed.class)))
                .because("a route without a rule is shut, which only its author would notice"));
    }

    @Test
    void everyServiceMethodSaysWhoMayCallIt() {
        check(methods()
                .that(THE_PUBLIC_FACE_OF_A_SERVICE)
                .should()
                .beAnnotatedWith(Requires.class)
                .because("the browser and the API come through the same door, and it is locked"));
    }

    @Test
    void timeComesFromTheClock() {
        check(noClasses()
                .that()
                .doNotHaveSimpleName("Assay")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(OffsetDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .because("a test must be able to say what time it is"));
    }

    @Test
    void nothingIsInjectedIntoFields() {
        check(noFields()
                .should()
                .beAnnotatedWith(Autowired.class)
                .orShould()
                .beAnnotatedWith(Value.class)
                .because("what a class needs stands in its constructor"));
    }

    @Test
    void noMarkupIsMadeOfStrings() {
        check(noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Html.class)
                .because("text that somebody typed or imported would become script"));
    }

    @Test
    void constantsAreConstant() {
        check(fields()
                .that()
                .areStatic()
                .should()
                .beFinal()
                .because("what is shared by all requests must not change"));
    }

    @Test
    void aClaimBecomesPublicOnlyWithTheRevisionThatReadersSee() {
        for (String move : new String[] {"publish", "retract"}) {
            check(noClasses()
                    .that()
                    .areNotAssignableTo(Publications.class)
                    .should()
                    .callMethodWhere(DescribedPredicate.describe(
                            "target is Reviews." + move,
                            call -> call.getTargetOwner().isAssignableTo(Reviews.class)
                                    && call.getName().equals(move)))
                    .because("the claim would be called published, and readers would find nothing, or the old verdict"));
        }
    }

    private static void check(ArchRule rule) {
        rule.check(PROGRAM);
    }
}
