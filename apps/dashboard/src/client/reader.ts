// What every page gains once its script has run; without it a page is complete, only less handy.
// Parts that few readers touch are fetched when they are touched.
import { answerForms } from './forms.ts';

answerForms();
