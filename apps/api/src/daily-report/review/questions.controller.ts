import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { type ContradictionKind, contradictionKinds, contradictionSides } from '@lien-lac/domain';
import { ApiNoContentResponse, ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { RequiresAction } from '../../accounts/permissions/route-access.js';
import { CurrentAccount, type Principal } from '../../accounts/sessions/current-account.js';
import { AnswerQuestion } from './answer-question.js';
import { ListQuestions } from './list-questions.js';
import { AnswerBody } from './review-bodies.js';

export class QuestionView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  className: string;

  @ApiProperty({ format: 'date' })
  date: string;

  @ApiProperty()
  studentName: string;

  @ApiProperty({ enum: contradictionKinds, enumName: 'ContradictionKind' })
  kind: ContradictionKind;

  @ApiProperty({ description: 'What the diary says, in Vietnamese.' })
  diaryWords: string;

  @ApiProperty({ description: 'What was seen, in Vietnamese.' })
  observationWords: string;

  @ApiProperty({ description: 'What whoever asks adds to it; may be empty.' })
  question: string;

  @ApiProperty()
  askedBy: string;

  @ApiProperty({ format: 'date-time' })
  askedAt: string;
}

export class QuestionListView {
  @ApiProperty({ type: [QuestionView] })
  items: QuestionView[];
}

/** What CGCN asks of those who wrote the diary or an observation. */
@ApiTags('daily reports')
@Controller('report-questions')
export class QuestionsController {
  constructor(
    private readonly listQuestions: ListQuestions,
    private readonly answerQuestion: AnswerQuestion,
  ) {}

  /** Those to the person that they have not answered, the oldest first. */
  @Get()
  @RequiresAction('observation.answer')
  @ApiOkResponse({ type: QuestionListView })
  async list(@CurrentAccount() person: Principal): Promise<QuestionListView> {
    const questions = await this.listQuestions.run(person);
    return {
      items: questions.map(({ id, className, date, studentName, contradiction, ...asked }) => {
        const sides = contradictionSides(contradiction);
        return {
          ...{ id, className, date, studentName, kind: contradiction.kind },
          ...{ diaryWords: sides.diary, observationWords: sides.observation },
          ...{ question: asked.words, askedBy: asked.askedByName },
          askedAt: asked.askedAt.toISOString(),
        };
      }),
    };
  }

  @Post(':id/answer')
  @HttpCode(204)
  @RequiresAction('observation.answer')
  @ApiNoContentResponse()
  async answer(
    @CurrentAccount() person: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { answer, words }: AnswerBody,
  ): Promise<void> {
    await this.answerQuestion.run(person, id, { answer, words });
  }
}
