package org.assay.workbench.rest;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import java.util.Locale;
import org.assay.kernel.Sentences;

/** Addresses for programs that no controller answers; else Vaadin would answer them with a page. */
@Hidden
@RestController
class NothingHere {

    @RequestMapping({"/api/**", "/content/**"})
    ResponseEntity<ProblemDetail> nothing(Locale language) {
        return ResponseEntity.status(HttpStatus.NOT_FOUND)
                .body(ProblemDocuments.of(
                        HttpStatus.NOT_FOUND, "NOT_FOUND", Sentences.of(language, "problem.404"), null));
    }
}
